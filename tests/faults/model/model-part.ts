import { availableParallelism } from 'node:os';
import { stderr } from 'node:process';
import type { Wanted } from '../part.ts';
import { clientBugs } from './client-bugs.ts';
import { cloudBugs } from './cloud-bugs.ts';
import { type Job, runModel } from './run-model.ts';
import type { Report } from './tasks.ts';

/** One seed finds what another does not. */
const seeds = [42, 1, 2, 3, 4, 5, 6];

/** Until so many sequences have been played without it being noticed a planted bug counts as missed. */
const patience = 2_000;

/** Plays random sequences, then looks how soon each planted bug is caught. */
export async function modelPart({ seed, sequences }: Wanted): Promise<boolean> {
  const wanted = seed === null ? seeds : [seed];
  const each = Math.ceil(sequences / wanted.length);
  const random = wanted.map((one): Job => ({
    bug: null,
    do: 'random',
    seed: one,
    sequences: each,
    shrinks: true,
  }));
  const began = performance.now();
  const clean = await runAll(random, 'sequences played');
  const seconds = (performance.now() - began) / 1000;

  const bugs = [...clientBugs, ...cloudBugs];
  const planted = bugs.map((bug): Job => ({
    bug,
    do: 'random',
    seed: 42,
    sequences: patience,
    shrinks: false,
  }));
  const caught = await runAll(planted, 'sequences played with a planted bug');

  const played = clean.reduce((sum, report) => sum + report.played, 0);
  const failures = clean.flatMap(({ failure }) => failure ?? []);
  console.log(`\n${played} random sequences in ${seconds.toFixed(0)} s, seeds ${wanted.join(', ')}:`);
  console.log(`${failures.length} violations\n`);
  for (const { message, sequence } of failures) console.log(`${message}\n${JSON.stringify(sequence)}\n`);
  console.log(tableOf(bugs.map(({ name, what }, index) => ({ name, what, report: caught[index] }))));
  return failures.length === 0 && caught.every(({ failure }) => failure?.invariant);
}

/** Does jobs on all processors, and tells how far it is. */
async function runAll(jobs: readonly Job[], what: string): Promise<Report[]> {
  const reports: Report[] = [];
  const played = jobs.map(() => 0);
  const tell = (index: number, so: number): void => {
    played[index] = so;
    if (stderr.isTTY) stderr.write(`\r${played.reduce((sum, one) => sum + one, 0)} ${what}  `);
  };
  const queue = jobs.entries();
  const work = async (): Promise<void> => {
    for (const [index, job] of queue) {
      const [report] = await runModel(job, (so) => tell(index, so));
      if (report) reports[index] = report;
      tell(index, report?.played ?? 0);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (stderr.isTTY) stderr.write('\n');
  return reports;
}

type Planted = { name: string; what: string; report: Report | undefined };

function tableOf(planted: readonly Planted[]): string {
  const rows = planted.map(({ name, what, report }) => {
    const invariant = report?.failure?.invariant;
    const at = invariant ? `${invariant}, sequence ${report.played}` : '**missed**';
    return `| ${name} | ${what} | ${at} |`;
  });
  return ['| planted bug | what is wrong | caught by |', '| --- | --- | --- |', ...rows].join('\n');
}
