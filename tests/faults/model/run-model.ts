import { Worker } from 'node:worker_threads';
import type { Bug } from './hooks.ts';
import type { Report, Task } from './tasks.ts';

/** Something to be done with the product, in a thread of its own, with a bug in it or none. */
export type Job = Task & { bug: Bug | null };

type Message = { played: number } | { reports: Report[] };

/** Does a job in a thread, and tells how many sequences it has played so far. */
export function runModel(job: Job, onPlayed: (played: number) => void = () => undefined): Promise<Report[]> {
  const done = Promise.withResolvers<Report[]>();
  const thread = new Worker(new URL('model-thread.ts', import.meta.url), { workerData: job });
  thread.on('message', (message: Message) => {
    if ('reports' in message) done.resolve(message.reports);
    else onPlayed(message.played);
  });
  thread.on('error', done.reject);
  thread.on('exit', (code) => done.reject(new Error(`the thread of the model ended with ${code}`)));
  return done.promise;
}
