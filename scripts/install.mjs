import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './child.mjs';
import { inWords, say } from './say.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const ownNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const newEnough = Number(process.versions.node.split('.')[0]) >= 24;

/**
 * Installs the packages of package-lock.json where they are missing or other ones lie there, and resolves with
 * the Node that everything else runs on: the one among the packages, whatever the system's is.
 *
 * @returns {Promise<string>}
 */
export async function installWhatIsMissing() {
  if (!isInstalled()) {
    say({ en: 'Installing the packages…', fr: 'Installation des paquets…' });
    const code = await npm([removable() ? 'ci' : 'install', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) {
      throw new Error(
        inWords({
          en: 'The packages could not be installed: npm says why above. Check the network, then run the same command again.',
          fr: 'Les paquets n’ont pas pu être installés : npm dit pourquoi ci-dessus. Vérifiez le réseau, puis relancez la même commande.',
        }),
      );
    }
  }
  if (existsSync(ownNode)) return ownNode;
  if (newEnough) return process.execPath;
  throw new Error(
    inWords({
      en: `Relais needs Node 24, and this is ${process.version}. The package “node” brings it, but npm did not run its install script: run “npm rebuild node --ignore-scripts=false”, then the same command again.`,
      fr: `Relais a besoin de Node 24, et voici ${process.version}. Le paquet « node » l’apporte, mais npm n’a pas exécuté son script d’installation : lancez « npm rebuild node --ignore-scripts=false », puis la même commande.`,
    }),
  );
}

/** True when every package the lockfile asks of this system is there in the version it asks for. */
function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(modules, '.package-lock.json'));
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    // Those of other systems are never installed here.
    if (!present[path]) return optional === true;
    return present[path].version === version && existsSync(join(root, path));
  });
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(path) {
  if (!existsSync(path)) return {};
  const lockfile = /** @type {{ packages: Record<string, { version?: string, optional?: boolean }> }} */ (
    JSON.parse(readFileSync(path, 'utf8'))
  );
  return lockfile.packages;
}

/** `npm ci` begins by removing node_modules, which Windows refuses while a program in it runs: this one. */
function removable() {
  return process.platform !== 'win32' || !process.execPath.startsWith(modules + sep);
}

function npm(/** @type {readonly string[]} */ args) {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(modules));
  const options = { cwd: root, env: { ...process.env, PATH: path.join(delimiter) } };
  const { npm_execpath: cli, npm_node_execpath: node = process.execPath } = process.env;
  if (cli?.endsWith('npm-cli.js')) return run(node, [cli, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}
