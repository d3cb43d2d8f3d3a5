import type { ReadableStreamDefaultController } from 'node:stream/web';
import { type ReplayEvent, skippedLinesTold } from '#shared/contract/replay.ts';
import type { LineFault, ReplayListener } from '../replay.ts';

/** So many events wait for a page that is slow; no progress joins them, there will be newer. */
export const mostWaiting = 16;

/** Progress is told again when there is none for so long: while the threads start, or a disk is slow. */
const longestSilenceMs = 200;

/** A value of the log is shown, not read on: it may be as long as a line. */
const longestValue = 60;

/** Puts what a replay tells into a stream of events, from its beginning on until it is stopped. */
export function tellInto(events: ReadableStreamDefaultController<ReplayEvent>) {
  let latest: ReplayEvent = { kind: 'progress', step: 'deciding', fraction: 0 };
  let left = skippedLinesTold;
  const tellProgress = (): void => {
    if ((events.desiredSize ?? 0) > 0) events.enqueue(latest);
  };
  tellProgress();
  const silence = setInterval(tellProgress, longestSilenceMs);

  const listener: ReplayListener = {
    progress: (step, fraction) => {
      latest = { kind: 'progress', step, fraction };
      tellProgress();
      silence.refresh();
    },
    skipped: (lines) => {
      const told = lines.slice(0, left).map(({ line, fault }) => ({ line, fault: shortened(fault) }));
      left -= told.length;
      if (told.length > 0) events.enqueue({ kind: 'skipped', lines: told });
    },
  };
  return { listener, stop: () => clearInterval(silence) };
}

function shortened(fault: LineFault): LineFault {
  return 'value' in fault ? { ...fault, value: fault.value.slice(0, longestValue).toWellFormed() } : fault;
}
