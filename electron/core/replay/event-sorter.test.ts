import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/core.ts';
import { allOf, anEvent } from '../../../tests/support/event-log.ts';
import { EventSorter } from './event-sorter.ts';

test('events come out by instant, equal ones as they were added, however many runs they make', async () => {
  const folder = temporaryFolder();
  let sorters = 0;
  const instants = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 60, size: 'max' });
  await fc.assert(
    fc.asyncProperty(instants, fc.integer({ min: 1, max: 20 }), async (ats, weightPerRun) => {
      const events = ats.map((at, index) => anEvent({ id: `e${index}`, at, text: 'é' }));
      const sorter = new EventSorter(path.join(folder, String((sorters += 1))), weightPerRun);
      for (const event of events) await sorter.add([event]);
      const sorted = await allOf(sorter.sorted());
      await sorter.close();
      expect(sorted).toEqual(events.toSorted((a, b) => a.at - b.at));
    }),
  );
});

test('runs longer than what is read at a time are merged whole', async () => {
  const sorter = new EventSorter(path.join(temporaryFolder(), 'sorting'), 1_200);
  const events = Array.from({ length: 5_000 }, (_, index) =>
    anEvent({ id: `e${index}`, at: (index * 7_919) % 5_000 }),
  );
  await sorter.add(events.slice(0, 2_500));
  await sorter.add(events.slice(2_500));
  const sorted = await allOf(sorter.sorted());
  await sorter.close();
  expect(sorted.map(({ at }) => at)).toEqual(Array.from({ length: 5_000 }, (_, index) => index));
});

test('long texts are given few at a time, as many would fill the memory', async () => {
  const sorter = new EventSorter(path.join(temporaryFolder(), 'sorting'), 1_000);
  const events = Array.from({ length: 30 }, (_, index) =>
    anEvent({ id: `e${index}`, at: -index, text: 'x'.repeat(100 * 1024) }),
  );
  for (const event of events) await sorter.add([event]);
  const sizes: number[] = [];
  const ids: string[] = [];
  for await (const batch of sorter.sorted()) {
    sizes.push(batch.length);
    ids.push(...batch.map(({ id }) => id));
  }
  await sorter.close();
  expect(Math.max(...sizes)).toBe(5);
  expect(ids).toEqual(events.map(({ id }) => id).toReversed());
});
