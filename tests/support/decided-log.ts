import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { LogEvent } from '#shared/model/event.ts';
import type { WorkspaceFile } from '#shared/model/workspace-file.ts';
import { compileWorkspace } from '#engine/workspace.ts';
import { rowOutput } from '../../electron/core/replay/row-output.ts';
import { RunResult } from '../../electron/core/replays/run-result.ts';

/** What a page's run makes of events in order, without the threads; `folder` is made. */
export async function decidedLog(
  file: WorkspaceFile,
  events: readonly LogEvent[],
  folder: string,
  compareWith: WorkspaceFile | null = null,
): Promise<RunResult> {
  mkdirSync(folder);
  const output = rowOutput(file, compileWorkspace(file), compareWith, folder);
  const replay = output.begin();
  for (const event of events) replay.take(event);
  replay.finish();
  output.finish();
  const summary = { events: events.length, skipped: 0, repeated: 0, ...output.counts() };
  const phones = file.phoneNumbers.map(({ phone }) => phone);
  return RunResult.open(path.resolve(folder), output.figures(summary, {}), phones);
}
