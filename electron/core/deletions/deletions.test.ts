import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { newNumber } from '../../../tests/support/builders.ts';
import { openTestCore } from '../../../tests/support/core.ts';
import { deletionsKeptForMs } from './deletions.ts';

test('what was deleted is kept for thirty days, and forgotten at the next opening after them', async () => {
  const { client, core, dataDir, wait, restart } = openTestCore();
  const remove = async (phone: string) =>
    client.numbers.remove(await client.numbers.add(newNumber({ phone, label: 'canary' })));
  const older = await remove('+15145550100');
  wait(1);
  const younger = await remove('+15145550101');
  wait(deletionsKeptForMs);
  const reopened = restart();
  await expect(reopened.client.numbers.restore(older)).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { what: 'deletion' },
  });
  await reopened.client.numbers.restore(younger);
  reopened.core.close();
  core.close();
  const database = new BetterSqlite3(`${dataDir}/relais.sqlite`, { readonly: true });
  const rows = database.prepare('SELECT * FROM deletion').all();
  database.close();
  expect(rows).toEqual([]);
});
