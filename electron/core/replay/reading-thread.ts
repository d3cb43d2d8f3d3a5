// The thread that reads a log: the job comes as workerData, what is read goes out as messages.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { WrongColumnsError } from './csv-layout.ts';
import { columnsOf } from './event-columns.ts';
import { readInOrder } from './read-in-order.ts';
import type { ReadingJob, ReadingMessage } from './reading-messages.ts';

const port = parentPort;
if (!port) throw new Error('This file is a thread of its own');

/** What is read ahead of the one who takes it. */
const messagesAhead = 8;
let ahead = 0;
port.on('message', () => (ahead -= 1));

// Whoever started this thread has made the job.
const { events: log, folder, mapping = null } = workerData as ReadingJob;
try {
  for await (const { events, ...reading } of readInOrder({ log, mapping }, folder)) {
    tell({ kind: 'reading', reading, columns: columnsOf(events) });
    if (ahead >= messagesAhead) await once(port, 'message');
  }
  tell({ kind: 'end' });
} catch (error) {
  if (!(error instanceof WrongColumnsError)) throw error;
  tell({ kind: 'wrong_columns', missing: error.missing, repeated: error.repeated });
}
port.close();

function tell(message: ReadingMessage): void {
  ahead += 1;
  port?.postMessage(message);
}
