// Runs a script of this repository on its own Node, whatever the system has: `node scripts/run.mjs FILE ARGS…`.
// This file and those it imports use only what Node 18 brings, since nothing is installed when they start.
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './child.mjs';
import { installWhatIsMissing } from './install.mjs';
import { inWords } from './say.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [file = '', ...args] = process.argv.slice(2);

try {
  if (Number(process.versions.node.split('.')[0]) < 18) {
    throw new Error(
      inWords({
        en: `This is Node ${process.version}, which is too old to install anything: Relais starts from Node 18 up.`,
        fr: `Voici Node ${process.version}, trop ancien pour installer quoi que ce soit : Relais démarre à partir de Node 18.`,
      }),
    );
  }
  const node = await installWhatIsMissing();
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  // Node keeps there what it makes of TypeScript: the next start, of every thread, takes half the time.
  const NODE_COMPILE_CACHE = join(root, 'node_modules', '.cache', 'node');
  const env = { NODE_COMPILE_CACHE, ...process.env, PATH: path };
  process.exitCode = await run(node, [join(root, file), ...args], { env });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
