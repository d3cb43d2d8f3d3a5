import type { LogMapping } from '#shared/model/log-mapping.ts';
import type { AutoReply } from '#shared/model/auto-reply.ts';
import { api, client } from '../../client/client.ts';
import { callErrorOf } from '../../client/errors.ts';
import { queryClient } from '../../client/query-client.ts';
import { refusalOf } from './refusal-of.ts';
import {
  enter,
  type OpenedLog,
  type Progress,
  refuse,
  type Result,
  type SkippedLine,
  useDecisionFilter,
  useReplayFlow,
} from './replay-flow.ts';

/** Replies that take the place of the saved ones in a comparison. */
export type DraftReply = AutoReply & { numberId: string };

const start: Progress = { step: 'deciding', fraction: 0 };

/** Decides a log for the first time, or by another mapping. */
export async function decide(log: OpenedLog, mapping: LogMapping): Promise<void> {
  const stop = new AbortController();
  const skipped: SkippedLine[] = [];
  enter({ step: 'deciding', log, progress: start, skipped: 0, stop });
  try {
    const outcome = await run({ replayId: log.replayId, mapping }, stop.signal, skipped, (progress) =>
      enter({ step: 'deciding', log, progress, skipped: skipped.length, stop }),
    );
    if (stop.signal.aborted) return;
    if (outcome?.kind === 'done') return await showResult(log, skipped);
    if (outcome?.kind === 'nothing_usable') {
      return enter({ step: 'nothing_usable', log, skipped, total: outcome.summary.skipped });
    }
    if (outcome && 'code' in outcome) {
      return refuse({ reason: outcome.kind, name: log.name, code: outcome.code });
    }
    refuse({ reason: 'failed', name: log.name });
  } catch (error) {
    if (!stop.signal.aborted) refuse(refusalOf(error, log.name));
  }
}

/**
 * Decides a log once more, by the settings as they are now and by drafts as well; what it came to before stays until
 * then. Gives whether it was done: not when it was stopped.
 */
export async function decideAgain(
  result: Result,
  drafts: readonly DraftReply[],
): Promise<'done' | 'stopped' | 'failed'> {
  const { log } = result;
  const stop = new AbortController();
  const skipped: SkippedLine[] = [];
  enter({ step: 'done', result, again: { progress: start, stop } });
  const leave = (): void => enter({ step: 'done', result, again: null });
  try {
    const outcome = await run(
      { replayId: log.replayId, ...(drafts.length > 0 && { compareWith: { drafts: [...drafts] } }) },
      stop.signal,
      skipped,
      (progress) => enter({ step: 'done', result, again: { progress, stop } }),
    );
    if (stop.signal.aborted) {
      leave();
      return 'stopped';
    }
    if (outcome?.kind === 'done') {
      await showResult(log, skipped);
      return 'done';
    }
  } catch {
    // Said by what is given back: the result of before stands.
  }
  leave();
  return stop.signal.aborted ? 'stopped' : 'failed';
}

/** Shows what a log came to that was decided before this page was there; or where one begins. */
export async function restore(): Promise<void> {
  try {
    const last = await client.replay.last();
    if (useReplayFlow.getState().step !== 'unknown') return;
    if (last) await showResult({ replayId: last.replayId, name: last.fileName }, []);
    else refuse(null);
  } catch {
    if (useReplayFlow.getState().step === 'unknown') refuse(null);
  }
}

/** Another screen or window may have decided the log once more, or it has made room for another one. */
export async function refresh(): Promise<void> {
  const flow = useReplayFlow.getState();
  if (flow.step !== 'done' || flow.again) return;
  const { result } = flow;
  try {
    const figures = await client.replay.figures({ replayId: result.log.replayId });
    if (useReplayFlow.getState() !== flow || isSame(figures, result.figures)) return;
    enter({ ...flow, result: { ...result, figures } });
    void queryClient.resetQueries({ queryKey: api.replay.key() });
  } catch (error) {
    if (callErrorOf(error)?.code === 'NOT_FOUND' && useReplayFlow.getState() === flow) {
      refuse(refusalOf(error, result.log.name));
    }
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

async function showResult(log: OpenedLog, skipped: readonly SkippedLine[]): Promise<void> {
  const figures = await client.replay.figures({ replayId: log.replayId });
  // What has been asked of an earlier run is no longer true.
  void queryClient.resetQueries({ queryKey: api.replay.key() });
  useDecisionFilter.setState({ filter: {} });
  enter({ step: 'done', result: { log, figures, skipped }, again: null });
}

type RunInput = Parameters<typeof client.replay.run>[0];

/** Runs a log to its end; gives its outcome, undefined when it was stopped. */
async function run(
  input: RunInput,
  signal: AbortSignal,
  skipped: SkippedLine[],
  onProgress: (progress: Progress) => void,
) {
  for await (const event of await client.replay.run(input, { signal })) {
    if (signal.aborted) return undefined;
    if (event.kind === 'skipped') skipped.push(...event.lines);
    else if (event.kind === 'progress') onProgress({ step: event.step, fraction: event.fraction });
    else return event;
  }
  return undefined;
}
