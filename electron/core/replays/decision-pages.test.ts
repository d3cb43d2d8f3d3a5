import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/core.ts';
import { DecisionPages } from './decision-pages.ts';

/** Lines of every length, with all that other readers take for the end of one. */
const decisions = Array.from({ length: 5_000 }, (_, index) => ({
  eventId: `e${index}\u2028\r`,
  message: 'é'.repeat((index * 37) % 400),
}));

function pages(): DecisionPages {
  const file = path.join(temporaryFolder(), 'decisions');
  writeFileSync(file, decisions.map((decision) => `${JSON.stringify(decision)}\n`).join(''));
  return new DecisionPages(file);
}

test.each([
  [0, 1],
  [1_023, 2],
  [1_024, 500],
  [4_095, 3],
  [4_999, 10],
  [5_000, 10],
  [9_000, 10],
])('from the %ith decision on, %i are those of a list', async (offset, limit) => {
  expect(await pages().read(offset, limit)).toEqual(decisions.slice(offset, offset + limit));
});

test('pages are the same in whatever order they are asked for', async () => {
  const file = pages();
  for (const offset of [4_800, 0, 2_100, 2_048, 2_047, 4_999, 1_000]) {
    expect(await file.read(offset, 100)).toEqual(decisions.slice(offset, offset + 100));
  }
});

test('several pages can be asked for at once', async () => {
  const file = pages();
  const offsets = [4_000, 100, 3_000, 4_990];
  const read = await Promise.all(offsets.map((offset) => file.read(offset, 50)));
  expect(read).toEqual(offsets.map((offset) => decisions.slice(offset, offset + 50)));
});
