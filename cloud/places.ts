import { homedir } from 'node:os';
import path from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** A path as the person meant it: npm runs a script in the project's folder, whatever folder it was called from. */
export function pathFromShell(typed: string, env: Env = process.env): string {
  return path.resolve(env['INIT_CWD'] ?? process.cwd(), typed);
}

/** The folder of the embedded database when none is named. */
export function defaultDataDir(env: Env = process.env): string {
  if (env['RELAIS_CLOUD_DATA_DIR']) return pathFromShell(env['RELAIS_CLOUD_DATA_DIR'], env);
  return path.join(homeFor(env, 'XDG_DATA_HOME', '.local/share'), 'relais-cloud');
}

/** The folder of what is remembered outside the database: away from it, so that no backup brings both back. */
export function defaultStateDir(env: Env = process.env): string {
  return path.join(homeFor(env, 'XDG_STATE_HOME', '.local/state'), 'relais-cloud');
}

/** A relative one is to be ignored (XDG Base Directory Specification). */
function homeFor(env: Env, name: string, otherwise: string): string {
  const chosen = env[name];
  if (chosen && path.isAbsolute(chosen)) return chosen;
  return path.join(env['LOCALAPPDATA'] || path.join(homedir(), otherwise));
}
