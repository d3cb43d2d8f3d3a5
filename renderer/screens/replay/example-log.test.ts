import { expect, test } from 'vitest';
import { eventFields, eventKinds } from '#shared/model/event.ts';
import { exampleLog } from './example-log.ts';

const source = {
  numbers: ['+15145550100', '+33199004512'],
  contacts: ['+15145550123'],
  now: Date.UTC(2026, 10, 22, 20),
};

test('an example is a month of some hundred events in the columns of a log, in order of time, and past', () => {
  const [head = '', ...rows] = exampleLog(source).trim().split('\r\n');
  const columns = head.split(',');
  expect(columns.toSorted()).toEqual(eventFields.toSorted());
  const valuesOf = (column: string) => rows.map((row) => row.split(',')[columns.indexOf(column)] ?? '');
  expect(rows.length).toBeGreaterThan(300);
  expect(rows.length).toBeLessThan(900);
  expect(new Set(valuesOf('id')).size).toBe(rows.length);
  expect(new Set(valuesOf('number'))).toEqual(new Set(source.numbers));
  expect(valuesOf('kind').every((kind) => eventKinds.some((known) => known === kind))).toBe(true);
  expect(valuesOf('contact')).toContain(source.contacts[0]);
  const instants = valuesOf('at').map((at) => Date.parse(at));
  expect(instants).toEqual(instants.toSorted((one, other) => one - other));
  expect(instants.at(-1)).toBeLessThan(source.now);
  expect(source.now - (instants[0] ?? 0)).toBeLessThan(32 * 86_400_000);
});

test('an example is the same whenever it is made on a day', () => {
  expect(exampleLog({ ...source, now: source.now + 60_000 })).toBe(exampleLog(source));
});
