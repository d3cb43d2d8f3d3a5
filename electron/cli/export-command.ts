import { existsSync, writeFileSync } from 'node:fs';
import { createRouterClient, safe } from '@orpc/server';
import { dataDirNamed, pathFromShell } from '#core/data-dir.ts';
import { missingArgument, readArguments, wrongArguments } from '../terminal/arguments.ts';
import { openCore, reasonOf } from '../terminal/open-core.ts';
import type { Terminal } from '../terminal/terminal.ts';

const usage = 'npm run export -- [--data-dir FOLDER] --out FILE';
const knownArguments = { 'data-dir': { type: 'string' }, out: { type: 'string' } } as const;

/** Writes the workspace of a data folder to a file, or to standard output for `--out -`. */
export async function exportCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { print, tell, words } = terminal;
  const values = readArguments(args, knownArguments, usage, terminal);
  if (!values) return wrongArguments;
  if (!values.out) return missingArgument('--out', usage, terminal);
  const dataDir = dataDirNamed(values['data-dir']);
  // Opening a folder that is not there would make one.
  if (!existsSync(dataDir)) {
    tell(words('terminal:noData', { dataDir }));
    return 1;
  }
  const core = openCore(dataDir, terminal);
  if (!core) return 1;
  try {
    const client = createRouterClient(core.router, { context: {} });
    const { error, data, isDefined } = await safe(client.workspaceFile.export());
    if (isDefined && error.code === 'NOT_FOUND') {
      tell(words('terminal:export.noWorkspace', { dataDir }));
      return 1;
    }
    if (error) throw error;
    if (values.out === '-') {
      print(data.text.trimEnd());
      return 0;
    }
    return writeOut(pathFromShell(values.out), data.text, terminal);
  } finally {
    core.close();
  }
}

function writeOut(file: string, text: string, { tell, words }: Terminal): number {
  try {
    writeFileSync(file, text);
  } catch (error) {
    tell(words('terminal:export.cannotWrite', { file, reason: reasonOf(error) }));
    return 1;
  }
  tell(words('terminal:export.done', { file }));
  return 0;
}
