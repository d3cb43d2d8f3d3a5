import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/core.ts';
import { anEvent, ndjsonOf } from '../../../tests/support/event-log.ts';
import { type Reading, readInOrder } from './read-in-order.ts';

// So many that they are read in several pieces.
const events = Array.from({ length: 3_000 }, (_, index) => anEvent({ id: `e${index}`, at: index }));

async function read(text: string, weightKept?: number): Promise<Reading[]> {
  const folder = temporaryFolder();
  const log = path.join(folder, 'log.ndjson');
  writeFileSync(log, text);
  const readings: Reading[] = [];
  for await (const reading of readInOrder({ log }, folder, weightKept)) readings.push(reading);
  return readings;
}

function stepsOf(readings: readonly Reading[]): string[] {
  const steps = readings.map(({ step }) => step);
  return steps.filter((step, index) => step !== steps[index - 1]);
}

test('a log in order is given as it is read', async () => {
  const readings = await read(ndjsonOf(events));
  expect(stepsOf(readings)).toEqual(['deciding']);
  expect(readings.length).toBeGreaterThan(1);
  expect(readings.flatMap((reading) => reading.events)).toEqual(events);
  expect(readings.at(-1)?.fraction).toBe(1);
});

describe.each([
  ['early', 1_000_000],
  ['late', 0],
])('a log in which disorder comes %s', (_when, weightKept) => {
  const last = anEvent({ id: 'last', at: 5 });
  const lines = ndjsonOf([...events, anEvent({ id: 'e7', at: 9_000 }), last]);

  test('is given from its first event again, sorted, equal instants in their order', async () => {
    const readings = await read(lines, weightKept);
    expect(stepsOf(readings)).toEqual(['deciding', 'sorting', 'deciding_sorted']);
    const sorted = readings.filter(({ step }) => step === 'deciding_sorted');
    expect(sorted.flatMap((reading) => reading.events)).toEqual([
      ...events.slice(0, 6),
      last,
      ...events.slice(6),
    ]);
    expect(readings.at(-1)).toMatchObject({ fraction: 1, repeated: 1 });
    expect(readings.every(({ step, ...reading }) => step !== 'sorting' || reading.events.length === 0)).toBe(
      true,
    );
  });

  test('has each line that is no event given once, in order', async () => {
    const readings = await read(`a\n${lines}b\n${'\n'.repeat(70_000)}c\n`, weightKept);
    const skipped = readings.flatMap((reading) => reading.skipped);
    expect(skipped.map(({ line }) => line)).toEqual([1, 3_004, 73_005]);
  });
});
