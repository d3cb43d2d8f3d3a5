import { limits } from '#shared/cloud-contract/limits.ts';
import type { Access } from '../access/access.ts';
import type { Queries } from '../store/database.ts';
import { makePoller } from './poller.ts';
import { type Signs, signsOf } from './workspace-table.ts';

export type WaitLimits = { seconds: number; perToken: number; pollMilliseconds: number };

const usual: WaitLimits = {
  seconds: limits.waitSeconds,
  perToken: limits.waitsPerToken,
  pollMilliseconds: 250,
};

/** What a client has seen of its workspace. What it leaves out makes no difference to it. */
type Seen = { version: number; mark?: number | undefined; epoch?: string | undefined };

type Waiter = { ws: string; token: string; tell: (signs: Signs) => void; end: () => void };

export type Waiting = ReturnType<typeof openWaiting>;

/**
 * Lets clients wait for news of their workspace, through whichever instance it comes: while somebody waits, the store
 * is asked at short intervals, once for all. Nobody holds a connection meanwhile, so nobody notices a store that was
 * away and is back before their wait ends.
 * @param onAway told once, when the store goes away
 */
export function openWaiting(
  queries: Queries,
  onAway: (error: unknown) => void,
  { seconds, perToken, pollMilliseconds }: WaitLimits = usual,
) {
  // In the order in which they came.
  const waiters = new Set<Waiter>();
  const poller = makePoller(pollMilliseconds, () => waiters.size > 0, poll);
  let failure: { cause: unknown } | null = null;
  let isClosed = false;

  async function poll(): Promise<void> {
    // Who comes meanwhile may have seen more than this question can answer.
    const asking = [...waiters];
    try {
      const found = await signsOf(queries, [...new Set(asking.map(({ ws }) => ws))]);
      failure = null;
      for (const { ws, tell } of asking) {
        const signs = found.get(ws);
        if (signs) tell(signs);
      }
    } catch (cause) {
      if (!failure) onAway(cause);
      failure = { cause };
    }
  }

  function waitFrom(
    signs: Signs,
    { ws, hash: token }: Access,
    seen: Seen,
    signal?: AbortSignal,
  ): Promise<Signs> {
    return new Promise((resolve, reject) => {
      let latest = signs;
      const leave = (): void => {
        clearTimeout(timer);
        waiters.delete(waiter);
      };
      const waiter: Waiter = {
        ws,
        token,
        tell(now) {
          latest = now;
          if (isNews(now, seen)) waiter.end();
        },
        end() {
          leave();
          resolve(latest);
        },
      };
      const timer = setTimeout(() => {
        if (!failure) return waiter.end();
        leave();
        reject(failure.cause);
      }, seconds * 1000);
      signal?.addEventListener('abort', waiter.end);
      waiters.add(waiter);
      poller.start();
    });
  }

  function makeRoom(token: string): void {
    const same = [...waiters].filter((waiter) => waiter.token === token);
    if (same.length >= perToken) same[0]?.end();
  }

  return {
    /** Resolves with what is to be seen of the workspace, at once where that is news. Rejects where the store is away. */
    async wait(access: Access, seen: Seen, signal?: AbortSignal): Promise<Signs> {
      const signs = (await signsOf(queries, [access.ws])).get(access.ws);
      if (!signs) throw new Error('a token of a workspace that is not there');
      if (isNews(signs, seen) || isClosed || signal?.aborted) return signs;
      makeRoom(access.hash);
      return waitFrom(signs, access, seen, signal);
    },
    /** Spares those who wait for news of a workspace the rest of the interval. */
    look(ws: string): void {
      if ([...waiters].some((waiter) => waiter.ws === ws)) poller.hurry();
    },
    /** How many wait. */
    count: () => waiters.size,
    /** Answers all at once, and whoever still comes. Resolves once the store is no longer asked. */
    close(): Promise<void> {
      isClosed = true;
      for (const waiter of waiters) waiter.end();
      return poller.stopped();
    },
  };
}

function isNews(signs: Signs, { version, mark, epoch }: Seen): boolean {
  return (
    signs.version !== version ||
    (mark !== undefined && signs.mark !== mark) ||
    (epoch !== undefined && signs.epoch !== epoch)
  );
}
