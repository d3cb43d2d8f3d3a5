import { openTerminal, type Terminal } from './terminal.ts';

/** A command of the terminal; gives its exit code. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

const oldestNode = 24;

/**
 * Runs a command on this process's arguments. The command is loaded only on a Node.js that can run it: on an
 * older one the database's native part takes the process down without a word.
 */
export async function start(load: () => Promise<Command>): Promise<void> {
  const terminal = openTerminal();
  const version = process.versions.node;
  if (Number.parseInt(version, 10) < oldestNode) {
    terminal.tell(terminal.words('terminal:nodeTooOld', { version }));
    process.exitCode = 1;
    return;
  }
  const command = await load();
  process.exitCode = await command(process.argv.slice(2), terminal);
}
