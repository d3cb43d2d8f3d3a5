import { createReadStream, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { getSystemErrorMessage } from 'node:util';
import { decisionFormats, decisionsOf, replay, type ReplayOutcome } from '#core/replay.ts';
import { pathFromShell } from '#core/data-dir.ts';
import { missingArgument, readArguments, wrongArguments } from '../terminal/arguments.ts';
import { reasonOf } from '../terminal/open-core.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { faultLines } from './fault-lines.ts';
import { openProgressLine } from './progress-line.ts';
import { readText } from './read-text.ts';
import { skippedLine, summaryLines } from './replay-lines.ts';

const usage = 'npm run replay -- --workspace FILE --events FILE --out FILE|- [--format ndjson|csv]';
const knownArguments = {
  workspace: { type: 'string' },
  events: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
} as const;

/** No usable line, or no place left to write to. */
const failed = 1;
/** What a shell gives a command that Ctrl+C has stopped. */
const interrupted = 130;

type Files = { workspace: string; events: string; out: string | null };

/**
 * Says what a workspace file would have answered to an event log, to a file or, for `--out -`, to standard
 * output. Gives 0 when it is done, lines skipped or not; 1 when no line was usable; 2, with nothing written, when
 * an argument or the workspace file is refused.
 */
export async function replayCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { tell, words } = terminal;
  const values = readArguments(args, knownArguments, usage, terminal);
  if (!values) return wrongArguments;
  if (!values.workspace) return missingArgument('--workspace', usage, terminal);
  if (!values.events) return missingArgument('--events', usage, terminal);
  if (!values.out) return missingArgument('--out', usage, terminal);
  const out = values.out === '-' ? null : pathFromShell(values.out);
  const wanted = values.format ?? (out?.toLowerCase().endsWith('.csv') ? 'csv' : 'ndjson');
  const format = decisionFormats.find((known) => known === wanted);
  if (!format) {
    tell(words('terminal:replay.badFormat', { value: wanted }));
    return wrongArguments;
  }
  const workspacePath = pathFromShell(values.workspace);
  const events = pathFromShell(values.events);
  if (out === workspacePath || out === events) {
    tell(words('terminal:replay.overwrites', { file: out }));
    return wrongArguments;
  }
  const workspace = readText(workspacePath, terminal);
  if (workspace === null) return wrongArguments;
  const folder = makeFolder(out, terminal);
  if (folder === null) return wrongArguments;
  try {
    const outcome = await replayUntilStopped({ workspace, events, folder, format }, terminal);
    return outcome
      ? await conclude(outcome, folder, { workspace: workspacePath, events, out }, terminal)
      : interrupted;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder for what is not finished, on the same disk as the file it becomes. */
function makeFolder(out: string | null, { tell, words }: Terminal): string | null {
  try {
    return mkdtempSync(path.join(out === null ? tmpdir() : path.dirname(out), '.relais-replay-'));
  } catch (error) {
    tell(words('terminal:replay.cannotWrite', { file: out, reason: reasonOf(error) }));
    return null;
  }
}

/** Null, after a sentence, when Ctrl+C has stopped it. */
async function replayUntilStopped(
  job: Parameters<typeof replay>[0],
  terminal: Terminal,
): Promise<ReplayOutcome | null> {
  const { tell, words } = terminal;
  const progressLine = openProgressLine(process.stderr, terminal);
  progressLine.show('deciding', 0);
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const listener = {
      progress: progressLine.show,
      skipped: (lines: Parameters<typeof skippedLine>[1][]) => {
        progressLine.erase();
        tell(lines.map((line) => skippedLine(job.events, line, words)).join('\n'));
      },
    };
    return await replay(job, listener, stopping.signal);
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
    progressLine.erase();
    tell(words('terminal:replay.stopped'));
    return null;
  } finally {
    progressLine.erase();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

async function conclude(
  outcome: ReplayOutcome,
  folder: string,
  { workspace, events, out }: Files,
  terminal: Terminal,
): Promise<number> {
  const { tell, words } = terminal;
  switch (outcome.kind) {
    case 'workspace_refused': {
      for (const line of faultLines(workspace, outcome.faults, terminal)) tell(line);
      tell(words('terminal:replay.workspaceRefused', { file: workspace }));
      return wrongArguments;
    }
    case 'cannot_read': {
      const reason = getSystemErrorMessage(outcome.errno);
      tell(words('terminal:import.cannotRead', { file: events, reason }));
      return wrongArguments;
    }
    case 'cannot_write': {
      const reason = getSystemErrorMessage(outcome.errno);
      tell(words('terminal:replay.cannotWrite', { file: out ?? folder, reason }));
      return failed;
    }
    case 'wrong_columns': {
      const key = outcome.missing.length > 0 ? 'missingColumns' : 'repeatedColumns';
      const columns = (outcome.missing.length > 0 ? outcome.missing : outcome.repeated).join(', ');
      tell(words(`terminal:replay.${key}`, { file: events, columns }));
      return failed;
    }
    case 'done':
  }
  for (const line of summaryLines(outcome.summary, words)) tell(line);
  if (outcome.summary.events === 0) {
    tell(words('terminal:replay.nothingUsable', { file: events }));
    return failed;
  }
  return out === null ? print(decisionsOf({ folder })) : rename(decisionsOf({ folder }), out, terminal);
}

async function print(decisions: string): Promise<number> {
  try {
    await pipeline(createReadStream(decisions), process.stdout, { end: false });
  } catch (error) {
    // Whoever was reading has seen enough.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  }
  return 0;
}

function rename(decisions: string, out: string, { tell, words }: Terminal): number {
  try {
    renameSync(decisions, out);
  } catch (error) {
    tell(words('terminal:replay.cannotWrite', { file: out, reason: reasonOf(error) }));
    return wrongArguments;
  }
  tell(words('terminal:replay.done', { file: out }));
  return 0;
}
