import { AsyncIteratorClass, EventPublisher } from '@orpc/server';
import type { Change } from '#shared/contract/changes.ts';
import type { Procedures } from '../procedures.ts';

type WatchEvent = { kind: 'ready' } | Change;

/** Tells every window and tab what has been written. */
export type Changes = {
  /** Call it once the write is committed. */
  publish(change: Change): void;
  /** Hears each change right after it is published. */
  onPublish(listener: (change: Change) => void): void;
  /**
   * `ready`, then every change from this moment on; nothing is missed between the two. Ends when the signal
   * aborts or at `close`.
   */
  watch(signal?: AbortSignal): AsyncIteratorClass<WatchEvent, undefined, void>;
  /** Ends every watch. */
  close(): void;
};

export function createChanges(): Changes {
  // A change is a few bytes and a lost one leaves a screen stale, hence no limit for a slow watcher.
  const publisher = new EventPublisher<{ change: Change }>({ maxBufferedEvents: Number.POSITIVE_INFINITY });
  const closing = new AbortController();
  const listeners: ((change: Change) => void)[] = [];
  return {
    publish: (change) => {
      publisher.publish('change', change);
      for (const listener of listeners) listener(change);
    },
    onPublish: (listener) => void listeners.push(listener),
    watch: (signal) => {
      const end = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
      const changes = end.aborted ? null : publisher.subscribe('change', { signal: end });
      let greeted = false;
      const next = async (): Promise<IteratorResult<WatchEvent, undefined>> => {
        if (!changes || end.aborted) return { done: true, value: undefined };
        if (!greeted) {
          greeted = true;
          return { done: false, value: { kind: 'ready' } };
        }
        try {
          return await changes.next();
        } catch (error) {
          if (end.aborted) return { done: true, value: undefined };
          throw error;
        }
      };
      return new AsyncIteratorClass(next, async () => {
        await changes?.return(undefined);
      });
    },
    close: () => closing.abort(),
  };
}

export function changesProcedures(procedures: Procedures['changes'], changes: Changes) {
  return { watch: procedures.watch.handler(({ signal }) => changes.watch(signal)) };
}
