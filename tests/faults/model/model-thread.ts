import { parentPort, workerData } from 'node:worker_threads';
import { loadWith } from './hooks.ts';
import type { Job } from './run-model.ts';

// A thread has the product for itself, and with it, where it is told so, a bug in it.

const { bug, ...task } = workerData as Job;
loadWith(bug);
const { doTask } = await import('./tasks.ts');
const reports = await doTask(task, (played) => parentPort?.postMessage({ played }));
parentPort?.postMessage({ reports });
