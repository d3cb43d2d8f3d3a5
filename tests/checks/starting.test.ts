import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

type Packages = Record<string, { version: string; optional?: boolean }>;

const scripts = fileURLToPath(new URL('../../scripts', import.meta.url));
const nodeName = process.platform === 'win32' ? 'node.exe' : 'node';

const wanted: Packages = {
  'node_modules/node': { version: '24.0.0' },
  'node_modules/luxon': { version: '3.0.0' },
  'node_modules/for-another-system': { version: '1.0.0', optional: true },
};
const installed: Packages = {
  'node_modules/node': { version: '24.0.0' },
  'node_modules/luxon': { version: '3.0.0' },
};

/** Takes npm's place: says what it is asked for and installs what lies in `registry/node_modules`, or refuses. */
const npmOfTheTest = `
  const { cpSync } = require('node:fs');
  console.log('npm was asked to', process.argv[2]);
  if (process.env.NPM_REFUSES) process.exit(1);
  cpSync('registry/node_modules', 'node_modules', { recursive: true, force: true, verbatimSymlinks: true });
`;

/** A clone of the repository as far as starting goes. */
let clone: string;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'relais-clone-'));
  cpSync(scripts, join(clone, 'scripts'), { recursive: true });
  put('package-lock.json', JSON.stringify({ packages: { '': {}, ...wanted } }));
  put('say.mjs', `console.log('said', process.argv.slice(2), process.env.PATH); process.exitCode = 7;`);
  put('npm-cli.js', npmOfTheTest);
  lay('registry/node_modules', installed);
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

describe('starting a script', () => {
  test('runs it on the Node among the packages, with its arguments, and ends with its exit code', async () => {
    lay('node_modules', installed);

    const { code, said } = await start(['say.mjs', '--data-dir', 'D']);

    expect(code).toBe(7);
    expect(said).toContain(`[ '--data-dir', 'D' ] ${join(clone, 'node_modules', 'node', 'bin')}${delimiter}`);
    expect(said).not.toContain('npm was asked');
  });

  test('installs first in a fresh clone', async () => {
    const { code, said } = await start(['say.mjs']);

    expect(said).toMatch(/npm was asked to ci\s+said/);
    expect(code).toBe(7);
  });

  test.each<[string, Packages]>([
    ['another version lies there', { ...installed, 'node_modules/luxon': { version: '2.0.0' } }],
    ['a package was never installed', { 'node_modules/node': { version: '24.0.0' } }],
  ])('installs first when %s', async (_why, present) => {
    lay('node_modules', present);

    expect((await start(['say.mjs'])).said).toContain('npm was asked to ci');
  });

  test('installs first when somebody has deleted a package', async () => {
    lay('node_modules', installed);
    rmSync(join(clone, 'node_modules/luxon'), { recursive: true });

    expect((await start(['say.mjs'])).said).toContain('npm was asked to ci');
  });

  test.each([
    ['en_CA.UTF-8', 'The packages could not be installed'],
    ['fr_CA.UTF-8', 'Les paquets n’ont pas pu être installés'],
  ])(
    'says in the language of the terminal, %s, that nothing could be installed',
    async (locale, sentence) => {
      const { code, said } = await start(['say.mjs'], { LC_ALL: locale, NPM_REFUSES: 'yes' });

      expect(code).toBe(1);
      expect(said).toContain(sentence);
      expect(said).not.toContain('    at ');
    },
  );

  test.skipIf(process.platform === 'win32')('ends the script when it is asked to stop', async () => {
    lay('node_modules', installed);
    put(
      'wait.mjs',
      `setInterval(() => {}, 1000); process.on('SIGTERM', () => process.exit(3)); console.log('ready');`,
    );
    const program = run(['wait.mjs']);
    await once(program.stdout, 'data');

    program.kill('SIGTERM');

    expect(await once(program, 'exit')).toEqual([3, null]);
  });
});

function put(path: string, content: string): void {
  mkdirSync(dirname(join(clone, path)), { recursive: true });
  writeFileSync(join(clone, path), content);
}

/** Lays packages in a folder as npm does in node_modules. */
function lay(folder: string, packages: Packages): void {
  for (const path of Object.keys(packages)) put(join(folder, '..', path, 'package.json'), '{}');
  put(join(folder, '.package-lock.json'), JSON.stringify({ packages }));
  const node = join(clone, folder, 'node/bin', nodeName);
  mkdirSync(dirname(node), { recursive: true });
  if (process.platform === 'win32') copyFileSync(process.execPath, node);
  else symlinkSync(process.execPath, node);
}

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const npm = { npm_execpath: join(clone, 'npm-cli.js'), npm_node_execpath: process.execPath };
  return spawn(process.execPath, [join(clone, 'scripts/run.mjs'), ...args], {
    cwd: clone,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', ...npm, ...env },
  });
}

async function start(
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<{ code: unknown; said: string }> {
  const program = run(args, env);
  let said = '';
  program.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  program.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = await once(program, 'close');
  return { code, said };
}
