import { homedir } from 'node:os';
import path from 'node:path';

type Computer = {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
};

/** A path as the person meant it: npm runs a script in the project's folder, whatever folder it was called from. */
export function pathFromShell(typed: string, env: Computer['env'] = process.env): string {
  return path.resolve(env['INIT_CWD'] ?? process.cwd(), typed);
}

/** The data folder that `--data-dir` names, the same one for every program; the default one when it names none. */
export function dataDirNamed(typed: string | undefined): string {
  return typed ? pathFromShell(typed) : defaultDataDir();
}

/**
 * The folder that holds everything when none is named: `RELAIS_DATA_DIR`, or the place where the operating
 * system keeps the data of applications. The desktop, the web host and the terminal commands share it.
 */
export function defaultDataDir(computer?: Computer): string {
  const { platform, env, home } = computer ?? {
    platform: process.platform,
    env: process.env,
    home: homedir(),
  };
  if (env['RELAIS_DATA_DIR']) return pathFromShell(env['RELAIS_DATA_DIR'], env);
  switch (platform) {
    case 'darwin':
      return path.posix.join(home, 'Library', 'Application Support', 'Relais');
    case 'win32':
      return path.win32.join(env['APPDATA'] || path.win32.join(home, 'AppData', 'Roaming'), 'Relais');
    default:
      return path.posix.join(
        absolute(env['XDG_DATA_HOME']) ?? path.posix.join(home, '.local/share'),
        'relais',
      );
  }
}

/** A relative XDG_DATA_HOME is to be ignored (XDG Base Directory Specification). */
function absolute(folder: string | undefined): string | undefined {
  return folder && path.posix.isAbsolute(folder) ? folder : undefined;
}
