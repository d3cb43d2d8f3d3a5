import { beforeAll, describe, expect, test } from 'vitest';
import { clientBugs } from './client-bugs.ts';
import { cloudBugs } from './cloud-bugs.ts';
import { found } from './found.ts';
import { runModel } from './run-model.ts';
import type { Report } from './tasks.ts';

// Clients and the cloud, in one process and with everything going wrong between them (sync.md, invariants).
// `npm run faults -- sync` plays many more of these sequences.

/** Random sequences take their time on a busy machine. */
const patience = { timeout: 600_000 };

test.concurrent.for([42, 43])(
  'the invariants hold whatever happens, in 250 random sequences of seed %i',
  patience,
  async (seed, { expect: expectHere }) => {
    const [report] = await runModel({ bug: null, do: 'random', seed, sequences: 250, shrinks: true });
    expectHere(report).toEqual({ played: 250, failure: null });
  },
);

test.concurrent(
  'the cloud’s statements end the same on SQLite, where the model runs them, and on PGlite',
  patience,
  async ({ expect: expectHere }) => {
    const [report] = await runModel({ bug: null, do: 'compare', seed: 42, sequences: 10 });
    expectHere(report).toEqual({ played: 10, failure: null });
  },
);

describe('what random sequences have found is mended:', () => {
  let reports: Report[];
  beforeAll(async () => {
    const sequences = found.map(({ says: _, ...sequence }) => sequence);
    reports = await runModel({ bug: null, do: 'given', sequences });
  }, patience.timeout);

  test.each(found.map(({ says }, index) => ({ says, index })))('$says', ({ index }) => {
    expect(reports[index]).toEqual({ played: 1, failure: null });
  });
});

describe('the invariants catch', () => {
  test.concurrent.for([...clientBugs, ...cloudBugs])(
    '$name, $what',
    patience,
    async (bug, { expect: expectHere }) => {
      const [report] = await runModel({ bug, do: 'random', seed: 42, sequences: 500, shrinks: false });
      expectHere(report?.failure?.invariant).toMatch(/^I\d+$/);
    },
  );
});
