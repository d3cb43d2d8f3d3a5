/** What is put up with from whoever answers for a cloud. Times are in milliseconds. */
export type Patience = {
  /** Until an answer begins, and between two parts of it. */
  silence: number;
  /** Until all of it is there, once it has begun. */
  whole: number;
  /** Until an answer begins that comes when there is news: longer than the cloud lets anybody wait. */
  poll: number;
  /** How much of an answer is read, in bytes: twenty thousand rules at their longest are less. */
  bytes: number;
};

export const usualPatience: Patience = {
  silence: 15_000,
  whole: 120_000,
  poll: 45_000,
  bytes: 256 * 1024 * 1024,
};

/** Bytes a millisecond: who sends a long request over a slow line is not cut off in the middle of it. */
const slowestLine = 8;

/** Ends a call that takes too long. */
export type Watchdog = {
  signal: AbortSignal;
  /** Something has come: the silence begins anew. */
  heard: () => void;
  /** The call is over. */
  end(): void;
};

/** @param sent how long the request is, in bytes */
export function watch({ silence, whole, poll }: Patience, isPoll: boolean, sent: number): Watchdog {
  const over = new AbortController();
  const abort = (): void => over.abort();
  const first = (isPoll ? poll : silence) + sent / slowestLine;
  let silent = setTimeout(abort, first);
  let all: NodeJS.Timeout | null = null;
  return {
    signal: over.signal,
    heard: () => {
      clearTimeout(silent);
      silent = setTimeout(abort, silence);
      all ??= setTimeout(abort, whole);
    },
    end: () => {
      clearTimeout(silent);
      if (all) clearTimeout(all);
    },
  };
}
