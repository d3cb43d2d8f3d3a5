import path from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Terminal } from './terminal.ts';

/** The exit code of a command whose arguments are wrong. */
export const wrongArguments = 2;

/** Reads a command's arguments. Null, after a sentence and `usage`, when one is unknown or lacks its value. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  usage: string,
  { tell, words }: Terminal,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node quotes the argument: Unknown option '--colour'.
    const argument = /'([^']*)'/.exec(error.message)?.[1] ?? error.message;
    tell(words('terminal:wrongArgument', { argument }));
    tell(words('terminal:usage', { usage }));
    return null;
  }
}

/** A path as the person meant it: npm runs a script in the project's folder, whatever folder it was called from. */
export function pathFromShell(typed: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? process.cwd(), typed);
}

/** Says that an argument is missing, and how the command is called; gives the exit code. */
export function missingArgument(argument: string, usage: string, { tell, words }: Terminal): number {
  tell(words('terminal:missingArgument', { argument }));
  tell(words('terminal:usage', { usage }));
  return wrongArguments;
}
