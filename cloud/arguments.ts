import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { defaultDataDir, pathFromShell } from './places.ts';
import type { Place } from './store/open-database.ts';
import type { Terminal } from './terminal.ts';

/** The exit code of a command whose arguments are wrong. */
export const wrongArguments = 2;

/** Reads a command's arguments. Null, after a sentence and the usage, when one is unknown or lacks its value. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  usage: string,
  terminal: Terminal,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    refuseArgument(/'([^']*)'/.exec(error.message)?.[1] ?? error.message, usage, terminal);
    return null;
  }
}

/** Says that an argument is wrong and how the command is called; gives the exit code. */
export function refuseArgument(argument: string, usage: string, { tell }: Terminal): number {
  tell({ en: `Not understood: ${argument}`, fr: `Argument incompris : ${argument}` });
  tell({ en: `Usage: ${usage}`, fr: `Utilisation : ${usage}` });
  return wrongArguments;
}

/** The address of a PostgreSQL stands in the environment, since it holds a password; else a folder. */
export function placeOf(dataDir: string | undefined, env = process.env): Place {
  const { DATABASE_URL: databaseUrl } = env;
  if (databaseUrl && dataDir === undefined) return { databaseUrl };
  return { dataDir: dataDir === undefined ? defaultDataDir(env) : pathFromShell(dataDir, env) };
}
