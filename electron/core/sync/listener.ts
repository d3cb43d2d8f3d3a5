import { setTimeout as delay } from 'node:timers/promises';
import { backoff } from './backoff.ts';
import type { CloudClient } from './cloud-client.ts';
import type { Connection } from './connection.ts';

export type ListenerParts = {
  connection: () => Connection | null;
  /** Null without a token. */
  client: (connection: Connection) => Promise<CloudClient | null>;
  /** Called when the cloud has something this device has not. */
  onNews: () => void;
  /** Called when nobody answers any more: a run finds out why. */
  onLost: () => void;
  random: () => number;
};

/** Waits for the cloud to say that there is news, by one question that is always open. */
export type Listener = { start(): void; stop(): void };

/** Between two questions: a cloud where too many wait with the same token answers before there is news. */
const shortest = 1_000;

export function createListener({ connection, client, onNews, onLost, random }: ListenerParts): Listener {
  let poll: AbortController | null = null;
  let pause: NodeJS.Timeout | null = null;
  let mark: number | null = null;
  let failures = 0;

  const ask = async (known: Connection, signal: AbortSignal): Promise<'news' | 'nothing' | 'unable'> => {
    const cloud = await client(known);
    if (!cloud) return 'unable';
    const { workspace: ws, version, epoch } = known;
    const question = { ws, version, epoch, ...(mark !== null && { mark }) };
    const answer = await cloud.call('wait', question, signal);
    const isNews =
      answer.version !== version || answer.epoch !== epoch || (mark !== null && answer.mark !== mark);
    mark = answer.mark;
    return isNews ? 'news' : 'nothing';
  };

  const listen = async (own: AbortController): Promise<void> => {
    const { signal } = own;
    for (let known = connection(); known && !signal.aborted; known = connection()) {
      const askedAt = performance.now();
      const heard = await ask(known, signal);
      failures = 0;
      if (signal.aborted || heard === 'unable') return;
      // The run that follows starts it again: on what that has brought.
      if (heard === 'news') return onNews();
      await delay(Math.max(0, shortest - (performance.now() - askedAt)), undefined, { signal });
    }
  };

  return {
    start: () => {
      if (poll || pause) return;
      const own = new AbortController();
      poll = own;
      listen(own)
        .catch(() => {
          if (own.signal.aborted) return;
          failures += 1;
          pause = setTimeout(
            () => {
              pause = null;
              onLost();
            },
            backoff(failures, random()),
          );
        })
        .finally(() => {
          if (poll === own) poll = null;
        });
    },
    stop: () => {
      poll?.abort();
      poll = null;
      if (pause) clearTimeout(pause);
      pause = null;
      mark = null;
      failures = 0;
    },
  };
}
