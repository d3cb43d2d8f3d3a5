import { on } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { WrongColumnsError } from './csv-layout.ts';
import { eventsOf } from './event-columns.ts';
import type { Reading } from './read-in-order.ts';
import type { ReadingJob, ReadingMessage } from './reading-messages.ts';
import { threadLimits } from './thread-limits.ts';

/** Lies beside this file in the same language: in TypeScript where it is run from source, bundled as it is. */
const threadFile = new URL(`./reading-thread${path.extname(import.meta.url)}`, import.meta.url);

/** A log that is being read in a thread of its own, from the moment it was asked for. */
export type ThreadReading = {
  /** Gives and throws what `readInOrder` does; a little is read ahead. */
  readings(): AsyncGenerator<Reading, void>;
  stop(): Promise<void>;
};

export function readInThread({ events, folder, mapping = null }: ReadingJob): ThreadReading {
  const thread = new Worker(threadFile, {
    workerData: { events, folder, mapping } satisfies ReadingJob,
    resourceLimits: threadLimits,
  });
  // Listened to from the start, so that nothing is missed.
  const messages = on(thread, 'message');
  return {
    async *readings() {
      for await (const [message] of messages as AsyncIterable<[ReadingMessage]>) {
        if (message.kind === 'end') return;
        if (message.kind === 'wrong_columns') throw new WrongColumnsError(message.missing, message.repeated);
        yield { ...message.reading, events: eventsOf(message.columns) };
        thread.postMessage('taken');
      }
    },
    async stop() {
      await thread.terminate();
    },
  };
}
