import { createRouterClient, safe } from '@orpc/server';
import { dataDirNamed, pathFromShell } from '#core/data-dir.ts';
import { missingArgument, readArguments, readRole, wrongArguments } from '../terminal/arguments.ts';
import { faultLines } from './fault-lines.ts';
import { openCore } from '../terminal/open-core.ts';
import { planLines } from './plan-lines.ts';
import { readText } from './read-text.ts';
import type { Terminal } from '../terminal/terminal.ts';

const usage = 'npm run import -- [--data-dir FOLDER] --file FILE [--role admin|support] [--yes]';
const knownArguments = {
  'data-dir': { type: 'string' },
  file: { type: 'string' },
  role: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

/**
 * Makes the workspace of a data folder what a file says, after saying what changes. In a terminal it asks
 * first, unless `--yes`. Gives 1, with nothing written, when the file is refused.
 */
export async function importCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { tell, words } = terminal;
  const values = readArguments(args, knownArguments, usage, terminal);
  if (!values) return wrongArguments;
  if (!values.file) return missingArgument('--file', usage, terminal);
  const given = readRole(values.role, terminal);
  if (!given) return wrongArguments;
  const file = pathFromShell(values.file);
  const text = readText(file, terminal);
  if (text === null) return 1;
  const dataDir = dataDirNamed(values['data-dir']);
  const core = openCore(dataDir, terminal, given);
  if (!core) return 1;
  try {
    const { profile, workspace, workspaceFile } = createRouterClient(core.router, { context: {} });
    const checked = await workspaceFile.check({ text });
    if (!checked.readable) {
      const { faults, total } = checked;
      for (const line of faultLines(file, faults, terminal)) tell(line);
      if (total > faults.length) tell(words('terminal:import.more', { count: total - faults.length }));
      tell(words('terminal:import.refused', { count: total }));
      return 1;
    }
    const changes = planLines(checked.plan, terminal);
    if (changes.length === 0) {
      tell(words('terminal:import.nothing', { file }));
      return 0;
    }
    tell([words('terminal:import.plan', { file }), ...changes].join('\n'));
    if ((await profile.get()).role === 'support' && (await workspace.get()) !== null) {
      tell(words('terminal:import.forbidden'));
      return 1;
    }
    if (!values.yes && terminal.confirm && !(await terminal.confirm(words('terminal:import.question')))) {
      tell(words('terminal:import.declined'));
      return 1;
    }
    const { error, isDefined } = await safe(workspaceFile.import({ text, basis: checked.basis }));
    if (isDefined && error.code === 'CONFLICT') {
      tell(words('terminal:import.changedMeanwhile'));
      return 1;
    }
    if (error) throw error;
    tell(words('terminal:import.done'));
    return 0;
  } finally {
    core.close();
  }
}
