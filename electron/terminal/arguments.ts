import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { type Role, roleSchema, roles } from '#shared/model/role.ts';
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
    // Node quotes the argument: Unknown option '--colour', Option '--out <value>' argument missing.
    const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? error.message;
    const argument = quoted.replace(' <value>', '');
    const takesValue = options[argument.replace('--', '')]?.type === 'string';
    tell(words(takesValue ? 'terminal:missingValue' : 'terminal:wrongArgument', { argument }));
    tell(words('terminal:usage', { usage }));
    return null;
  }
}

/** The role that `--role` names, if any. Null, after a sentence, when there is no such role. */
export function readRole(
  value: string | undefined,
  { tell, words }: Terminal,
): { role: Role | undefined } | null {
  const { data: role, success } = roleSchema.optional().safeParse(value);
  if (success) return { role };
  tell(words('terminal:badRole', { value, roles: roles.join(', ') }));
  return null;
}

/** Says that an argument is missing, and how the command is called; gives the exit code. */
export function missingArgument(argument: string, usage: string, { tell, words }: Terminal): number {
  tell(words('terminal:missingArgument', { argument }));
  tell(words('terminal:usage', { usage }));
  return wrongArguments;
}
