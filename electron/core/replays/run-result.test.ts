import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readWorkspaceFile } from '../workspace-file/read-file.ts';
import { temporaryFolder } from '../../../tests/support/core.ts';
import { decidedLog } from '../../../tests/support/decided-log.ts';
import { anEvent } from '../../../tests/support/event-log.ts';
import { replayWorkspace } from '../../../tests/support/replay-workspace.ts';
import type { RunResult } from './run-result.ts';

const count = 70_000;
const seconds = 1_000;
/** Texts of many contacts; every thousandth asks for a price. */
const events = Array.from({ length: count }, (_, index) =>
  anEvent({
    id: `e${index}`,
    at: anEvent().at + index * seconds,
    kind: 'incoming_text',
    contact: `+1514${2_000_000 + (index % 35_000)}`,
    text: index % 1_000 === 999 ? `Quel est le prix du n° ${index}?` : `Allô ${'é'.repeat(index % 50)}`,
  }),
);

let folder: string;
let result: RunResult;
beforeEach(async () => {
  const read = readWorkspaceFile(replayWorkspace);
  if ('faults' in read) throw new Error('The workspace of the tests is refused');
  folder = path.join(temporaryFolder(), 'run');
  result = await decidedLog(read.file, events, folder);
});

const idsOf = async (rows: Awaited<ReturnType<RunResult['page']>>['rows']): Promise<string[]> =>
  rows.map(({ row }) => row.decision.eventId);

test('any page of a long log is there at once, filtered or not', async () => {
  expect(await idsOf((await result.page({}, 69_998, 500, 0)).rows)).toEqual(['e69998', 'e69999']);
  expect(await result.page({}, count, 500, 0)).toEqual({ rows: [], total: count, isComplete: true });
  const sent = await result.page({ kind: 'incoming_text' }, 65_535, 3, 10_000);
  expect(await idsOf(sent.rows)).toEqual(['e65535', 'e65536', 'e65537']);
  const ofContact = await result.page({ contact: '+15142000007' }, 0, 500, 10_000);
  expect(await idsOf(ofContact.rows)).toEqual(['e7', 'e35007']);
});

test('a search in a long log answers with what it has, and goes on until it is asked again', async () => {
  const filter = { search: 'QUEL PRIX' };
  const first = await result.page(filter, 0, 500, 0);
  expect(first.isComplete).toBe(false);
  let last = first;
  while (!last.isComplete) {
    const next = await result.page(filter, 0, 500, 5);
    expect(next.total).toBeGreaterThanOrEqual(last.total);
    last = next;
  }
  expect(last.total).toBe(70);
  expect((await idsOf(last.rows)).slice(-1)).toEqual(['e69999']);
});

test('what comes before a decision is found though other filters are looked into meanwhile', async () => {
  const found = result.lastBefore(69_999, { search: 'prix' });
  for (const search of ['a', 'b', 'c']) await result.page({ search }, 0, 1, 0);
  expect((await found)?.place).toBe(68_999);
});

test('what is removed is no longer looked through', async () => {
  await result.page({ search: 'prix' }, 0, 1, 0);
  await result.remove();
  expect(existsSync(folder)).toBe(false);
  expect((await result.page({ search: 'prix' }, 0, 1, 1_000)).isComplete).toBe(false);
});
