import { eventLogMaxBytes } from '#shared/contract/replay.ts';
import { client } from '../../client/client.ts';
import type { Dropped } from '../../ui/FileDrop.tsx';
import { decide } from './decide-log.ts';
import { obstacles } from './mapping/mapping.ts';
import { refusalOf } from './refusal-of.ts';
import { enter, type Look, type OpenedLog, refuse, useReplayFlow } from './replay-flow.ts';
import { sendLog } from './send-log.ts';

/** Hands a log over, looks at it, and decides it, or asks first how it is to be read. */
export async function openLog(dropped: Dropped): Promise<void> {
  if (dropped.kind !== 'file') return refuse({ reason: dropped.kind });
  const { file } = dropped;
  const { name, size } = file;
  if (size === 0) return refuse({ reason: 'empty', name });
  if (size > eventLogMaxBytes) return refuse({ reason: 'too_large', name, bytes: size });

  const stop = new AbortController();
  enter({ step: 'sending', name, size, sent: 0, stop });
  try {
    const sent = await sendLog(file, stop.signal, (bytes) => {
      if (!stop.signal.aborted) enter({ step: 'sending', name, size, sent: bytes, stop });
    });
    if (sent.kind === 'cannot_write') return refuse({ reason: 'cannot_write', name, code: sent.code });
    await lookInto({ replayId: sent.replayId, name });
  } catch (error) {
    if (stop.signal.aborted) return;
    refuse(refusalOf(error, name));
  }
}

/**
 * Whether somebody has to say how a log is to be read. What was left open the last time is not asked again; and where
 * nothing has a name, deciding tells what is wrong with each line.
 */
function isAsked({ headers, questions, remembered }: Look): boolean {
  if (headers.length === 0) return false;
  return (remembered ? obstacles(questions) : questions).length > 0;
}

/** Decides a log as it is read, unless something about it has to be asked. */
async function lookInto(log: OpenedLog): Promise<void> {
  enter({ step: 'looking', log });
  const look = await client.replay.look({ replayId: log.replayId });
  const state = useReplayFlow.getState();
  if (state.step !== 'looking' || state.log !== log) return;
  if (look.kind === 'log') {
    if (isAsked(look)) return enter({ step: 'mapping', log, look, previous: null });
    return decide(log, look.mapping);
  }
  forget(log);
  if (look.kind === 'cannot_read') return refuse({ reason: 'cannot_read', name: log.name, code: look.code });
  if (look.kind === 'empty') return refuse({ reason: 'empty', name: log.name });
  refuse({ reason: look.isWorkbook ? 'workbook' : 'not_text', name: log.name });
}

/** Asks anew how a log is to be read, with what it came to until now kept beside. */
export async function changeMapping(log: OpenedLog): Promise<void> {
  const before = useReplayFlow.getState();
  try {
    const look = await client.replay.look({ replayId: log.replayId });
    if (useReplayFlow.getState() !== before || look.kind !== 'log') return;
    enter({ step: 'mapping', log, look, previous: before.step === 'done' ? before.result : null });
  } catch (error) {
    refuse(refusalOf(error, log.name));
  }
}

/** Leaves the log alone, and what has been handed over of it goes. */
export function cancel(): void {
  const flow = useReplayFlow.getState();
  if (flow.step === 'sending' || flow.step === 'deciding') flow.stop.abort();
  if (flow.step === 'mapping' && flow.previous)
    return enter({ step: 'done', result: flow.previous, again: null });
  if (flow.step === 'looking' || flow.step === 'mapping' || flow.step === 'nothing_usable') forget(flow.log);
  refuse(null);
}

function forget({ replayId }: OpenedLog): void {
  void client.replay.forget({ replayId }).catch(() => {});
}
