import { describe, expect, test } from 'vitest';
import { tokenHash } from '../../cloud/access/tokens.ts';
import { openEmbedded } from '../../cloud/store/embedded.ts';
import { migrate } from '../../cloud/store/migrate.ts';
import type { Place } from '../../cloud/store/open-database.ts';
import { openPostgresql } from '../../cloud/store/postgresql.ts';
import { onBothStores } from './stores.ts';
import { aContactEdit, aNumberEdit, makeClient, startWorld } from './world.ts';

const ws = 'b1f0c9a2-6d1e-4f7b-8a3c-5e2d9f4b7a61';
const mid = '019ab7c2-5b1f-7a40-8c21-3e5f7a9b1c2d';
const token = `relais_${'m'.repeat(43)}`;

const aWorkspace = (version: number): string[] => [
  `insert into workspace (id, version, epoch, min_schema, at) values ('${ws}', ${version}, '${ws}', 1, now())`,
  `insert into token (hash, ws, role, author, at, expires_at)
   values ('${tokenHash(token)}', '${ws}', 'admin', 'Camille', now(), '2030-01-01')`,
];

/** Makes a database of an earlier version, with rows in it. */
async function fill(place: Place, version: number, statements: readonly string[]): Promise<void> {
  const database =
    'dataDir' in place
      ? await openEmbedded(place.dataDir)
      : await openPostgresql(place.databaseUrl, () => undefined);
  await migrate(database, version);
  for (const statement of statements) await database.query(statement);
  await database.close();
}

describe('a database of an earlier version is brought up to date', () =>
  onBothStores((newPlace) => {
    test('from version 1, whose conflicts are all open', async () => {
      const place = newPlace();
      await fill(place, 1, [
        ...aWorkspace(0),
        `insert into rule_conflict (ws, kind, id, mid, body, author, base, why, at)
         values ('${ws}', 'contact', '+15145550123', '${mid}', '{"a":1}', 'Alex', 3, 'stale', now())`,
      ]);
      const { cloud } = await startWorld(place);
      const client = makeClient(cloud.address, ws, token);
      const { conflicts, mark } = (await client.conflicts({ open: 'true' })).body;
      expect(conflicts).toMatchObject([{ mid, body: { a: 1 }, settledAt: null, settledBy: null }]);
      expect((await client.settle(mid)).body).toEqual({ settled: true });
      await client.push(aContactEdit());
      const after = (await client.conflicts()).body;
      expect(after).toMatchObject({ conflicts: [{ settledBy: 'Camille' }], mark: mark + 1 });
      await cloud.close();
    }, 120_000);

    test('from version 2, in which two numbers may have one phone', async () => {
      const place = newPlace();
      const number = (id: string, rev: number): string =>
        `insert into rule (ws, kind, id, rev, gen, body, body_hash, deleted, author, at) values
         ('${ws}', 'phone_number', '${id}', ${rev}, 1, '{"phone":"+15145550100"}', repeat('a', 64), false, 'Alex', now())`;
      await fill(place, 2, [...aWorkspace(2), number('sales', 1), number('shop', 2)]);
      const { cloud } = await startWorld(place);
      const client = makeClient(cloud.address, ws, token);
      expect((await client.snapshot()).body.rules).toMatchObject([{ id: 'sales' }, { id: 'shop' }]);
      const fields = [{ code: 'duplicate_number' }];
      expect(await client.push(aNumberEdit('shop', { base: 2 }))).toMatchObject({ fields });
      const moved = aNumberEdit('shop', { base: 2, phone: '+15145550101' });
      expect(await client.push(moved)).toMatchObject({ status: 'applied' });
      expect(await client.push(aNumberEdit('sales', { base: 1 }))).toMatchObject({ status: 'applied' });
      await cloud.close();
    }, 120_000);
  }));
