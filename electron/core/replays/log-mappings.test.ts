import { expect, onTestFinished, test } from 'vitest';
import type { LogMapping } from '#shared/model/log-mapping.ts';
import { type CoreClient, openTestCore, temporaryFolder } from '../../../tests/support/core.ts';
import { newNumber } from '../../../tests/support/builders.ts';
import { handIn, run } from '../../../tests/support/replay-client.ts';
import { closeDatabase, openDatabase } from '../database/open.ts';
import { createLogMappings } from './log-mappings.ts';

const mapping: LogMapping = {
  encoding: 'utf-8',
  columns: { at: 'When', kind: 'What', number: 'To', contact: 'From' },
  timeColumn: null,
  dateForm: 'iso',
  zone: null,
  kinds: { missed: 'missed_call' },
  phones: 'as_written',
};
const log = 'When,What,To,From\n2026-11-20T18:05Z,missed,+15145550100,+15145550123\n';

async function isRemembered(client: CoreClient): Promise<boolean> {
  const look = await client.replay.look({ replayId: await handIn(client, 'calls.csv', log) });
  return look.kind === 'log' && look.remembered;
}

test('a mapping is remembered once it has led to events, for a support person too', async () => {
  const { client } = openTestCore();
  await client.numbers.add(newNumber());
  await client.profile.set({ role: 'support' });
  const replayId = await handIn(client, 'calls.csv', log);
  const wrong = { ...mapping, kinds: {} };
  expect((await run(client, replayId, { mapping: wrong })).at(-1)).toMatchObject({ kind: 'nothing_usable' });
  expect(await isRemembered(client)).toBe(false);
  expect((await run(client, replayId, { mapping })).at(-1)).toMatchObject({ kind: 'done' });
  expect(await isRemembered(client)).toBe(true);
});

test('a hundred mappings are remembered, those used last', () => {
  const database = openDatabase(temporaryFolder());
  onTestFinished(() => closeDatabase(database));
  let now = 0;
  const mappings = createLogMappings(database, () => (now += 1));
  for (let place = 0; place < 100; place += 1) mappings.remember(`log ${place}`, mapping);
  mappings.remember('log 0', { ...mapping, zone: 'America/Toronto' });
  mappings.remember('one more', mapping);
  expect(mappings.find('log 0')).toMatchObject({ zone: 'America/Toronto' });
  expect(mappings.find('log 1')).toBeNull();
  expect(mappings.find('log 2')).toEqual(mapping);
  expect(mappings.find('one more')).toEqual(mapping);
});
