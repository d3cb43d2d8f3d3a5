import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { type Beginning, makeBeginning } from './beginning.ts';
import { openPgliteStore } from './pglite-store.ts';
import { play } from './play.ts';
import { type Sequence, sequences, type Step } from './steps.ts';
import { Violation } from './violation.ts';

export type Task =
  /** Plays so many random sequences, until one violates an invariant. */
  | { do: 'random'; seed: number; sequences: number; shrinks: boolean }
  /** Plays each of some sequences. */
  | { do: 'given'; sequences: readonly Sequence[] }
  /** Plays so many random sequences on SQLite and on PGlite: they are to end with the same. */
  | { do: 'compare'; seed: number; sequences: number };

/** How many sequences were played, and what went wrong in the last of them. */
export type Report = { played: number; failure: Failure | null };
export type Failure = {
  /** The name of the invariant in sync.md; null where something else has failed. */
  invariant: string | null;
  message: string;
  sequence: Sequence;
};

/** Does a task with the product as it has been loaded; a report for each sequence that is given, else one. */
export async function doTask(task: Task, onPlayed: (played: number) => void): Promise<Report[]> {
  const beginning = await makeBeginning();
  switch (task.do) {
    case 'random':
      return [await playRandom(beginning, task, onPlayed)];
    case 'given':
      return playGiven(beginning, task.sequences);
    case 'compare':
      return [await compare(beginning, task)];
  }
}

async function playGiven(beginning: Beginning, given: readonly Sequence[]): Promise<Report[]> {
  const reports: Report[] = [];
  for (const sequence of given) {
    const failure = await failureOf(sequence, () => play(beginning, sequence));
    reports.push({ played: 1, failure });
  }
  return reports;
}

async function playRandom(
  beginning: Beginning,
  { seed, sequences: numRuns, shrinks }: Task & { do: 'random' },
  onPlayed: (played: number) => void,
): Promise<Report> {
  let played = 0;
  const property = fc.asyncProperty(sequences, async (sequence) => {
    await play(beginning, sequence);
    played += 1;
    if (played % 50 === 0) onPlayed(played);
  });
  const run = await fc.check(property, { seed, numRuns, endOnFailure: !shrinks });
  const [sequence] = run.counterexample ?? [];
  const failure = run.failed && sequence ? await failureOf(sequence, () => play(beginning, sequence)) : null;
  return { played: run.numRuns, failure };
}

/** Who comes first of two at the same time is the database's to say: here one comes after the other. */
async function compare(
  beginning: Beginning,
  { seed, sequences: numRuns }: Task & { do: 'compare' },
): Promise<Report> {
  const store = await openPgliteStore();
  try {
    for (const [index, { devices, steps }] of fc.sample(sequences, { seed, numRuns }).entries()) {
      const sequence = { devices, steps: steps.flatMap(inTurn) };
      const failure = await failureOf(sequence, async () => {
        await store.lay(beginning.cloud);
        const [one, other] = [await play(beginning, sequence), await play(beginning, sequence, store)];
        if (!isDeepStrictEqual(one, other)) throw new Error(JSON.stringify({ sqlite: one, pglite: other }));
      });
      if (failure) return { played: index + 1, failure };
    }
    return { played: numRuns, failure: null };
  } finally {
    await store.close();
  }
}

function inTurn(step: Step): Step[] {
  if (step.do !== 'race') return [step];
  const [one, other] = step.runs;
  return [
    { do: 'sync', device: step.devices[0], ...one },
    { do: 'sync', device: step.devices[1], ...other },
  ];
}

async function failureOf(sequence: Sequence, run: () => Promise<unknown>): Promise<Failure | null> {
  try {
    await run();
    return null;
  } catch (error) {
    if (error instanceof Violation) return { invariant: error.invariant, message: error.message, sequence };
    return { invariant: null, message: String(error instanceof Error ? error.stack : error), sequence };
  }
}
