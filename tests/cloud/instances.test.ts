import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { UnsafePostgresqlError } from '../../cloud/store/postgresql.ts';
import { findPostgresql } from '../../scripts/postgresql.ts';
import { type Postgresql, startPostgresql } from './postgresql.ts';
import { aContactEdit, aNumberEdit, makeClient, startWorld } from './world.ts';

/** So long that no test is saved by the end of a wait. */
const waits = { seconds: 600, perToken: 20, pollMilliseconds: 20 };
const programs = findPostgresql();
const phoneOf = (n: number): string => `+1514555${String(1000 + n)}`;

describe.skipIf(!programs)('several instances on one PostgreSQL', () => {
  let postgresql: Postgresql;
  beforeAll(async () => {
    postgresql = await startPostgresql(programs ?? '');
  }, 120_000);
  afterAll(() => postgresql.stop());

  test('that start together make the tables once, and one first token', async () => {
    const databaseUrl = postgresql.newDatabase();
    const worlds = await Promise.all(Array.from({ length: 4 }, () => startWorld({ databaseUrl })));
    expect(worlds.filter(({ cloud }) => cloud.firstToken !== null)).toHaveLength(1);
    expect(await worlds[0]?.cloud.database.query('select 1 from workspace')).toHaveLength(1);
    await Promise.all(worlds.map(({ cloud }) => cloud.close()));
  });

  test('count one version for each change, whoever takes it, and do a repeated edit once', async () => {
    const databaseUrl = postgresql.newDatabase();
    const [left, right] = await Promise.all([startWorld({ databaseUrl }), startWorld({ databaseUrl })]);
    const clients = await Promise.all(
      [0, 1, 2].map(async () => {
        const one = await left.newWorkspace();
        return [one, makeClient(right.cloud.address, one.ws, one.token)] as const;
      }),
    );
    const edits = Array.from({ length: 30 }, (_, n) => aContactEdit({ phone: phoneOf(n) }));

    // Both instances get every edit of every workspace, in opposite orders, while others read.
    const answers = [];
    for (const round of [edits.slice(0, 10), edits.slice(10, 20), edits.slice(20)]) {
      const sent = clients.flatMap(([one, other]) => [
        ...round.map((edit) => one.push(edit)),
        ...round.toReversed().map((edit) => other.push(edit)),
      ]);
      answers.push(...(await Promise.all(sent)));
    }

    expect(answers.filter(({ status }) => status !== 'applied')).toEqual([]);
    expect(answers.filter(({ dup }) => !dup)).toHaveLength(edits.length * clients.length);
    for (const [one, other] of clients) {
      const { rules, version, hash } = (await one.snapshot()).body;
      expect(version).toBe(edits.length);
      expect(rules.map(({ rev }) => rev)).toEqual(edits.map((_, index) => index + 1));
      expect((await other.changes()).body).toMatchObject({ version, hash });
    }
    await Promise.all([left.cloud.close(), right.cloud.close()]);
  }, 120_000);

  test('show a reader every change up to its cursor, while others write', async () => {
    const databaseUrl = postgresql.newDatabase();
    const [left, right] = await Promise.all([startWorld({ databaseUrl }), startWorld({ databaseUrl })]);
    const one = await left.newWorkspace();
    const reader = makeClient(right.cloud.address, one.ws, one.token);
    let isWriting = true;
    const seen = new Set<number>();
    const reading = (async () => {
      let since: string | undefined;
      for (let isLast = false; !isLast;) {
        isLast = !isWriting;
        const { cursor, changes, version } = (await reader.changes(since ? { since } : {})).body;
        for (const { rev } of changes) seen.add(rev);
        expect([...seen].filter((rev) => rev <= version)).toHaveLength(version);
        since = cursor;
      }
    })();
    const writers = [one, reader, one, reader].map(async (client, writer) => {
      for (let n = 0; n < 25; n += 1) await client.push(aContactEdit({ phone: phoneOf(writer * 100 + n) }));
    });
    await Promise.all(writers);
    isWriting = false;
    await reading;
    expect(seen.size).toBe(100);
    await Promise.all([left.cloud.close(), right.cloud.close()]);
  }, 120_000);

  test('let one of two numbers have a phone that both are given at once', async () => {
    const databaseUrl = postgresql.newDatabase();
    const [left, right] = await Promise.all([startWorld({ databaseUrl }), startWorld({ databaseUrl })]);
    const one = await left.newWorkspace();
    const other = makeClient(right.cloud.address, one.ws, one.token);
    for (let n = 0; n < 20; n += 1) {
      const phone = phoneOf(n);
      const results = await Promise.all([
        one.push(aNumberEdit(`left${n}`, { phone })),
        other.push(aNumberEdit(`right${n}`, { phone })),
      ]);
      expect(results.map(({ status }) => status).toSorted()).toEqual(['applied', 'rejected']);
    }
    expect((await one.snapshot()).body.version).toBe(20);
    await Promise.all([left.cloud.close(), right.cloud.close()]);
  });

  test('tell who waits at one of them of what was changed through another', async () => {
    const databaseUrl = postgresql.newDatabase();
    const worlds = [
      await startWorld({ databaseUrl }, { waits }),
      await startWorld({ databaseUrl }, { waits }),
    ];
    const [left, right] = worlds;
    if (!left || !right) throw new Error('two were started');
    const writer = await left.newWorkspace();
    const reader = makeClient(right.cloud.address, writer.ws, writer.token);
    for (const [news, change] of [
      [{ version: 1, mark: 0 }, () => writer.push(aContactEdit())],
      [{ version: 1, mark: 1 }, () => writer.push(aContactEdit({ name: 'Zoé' }))],
    ] as const) {
      const { version, mark } = (await reader.wait({ version: '99' })).body;
      const answer = reader.wait({ version: String(version), mark: String(mark) });
      await vi.waitFor(() => expect(right.cloud.waiting.count()).toBe(1), { timeout: 20_000 });
      await change();
      expect((await answer).body).toMatchObject(news);
    }
    await Promise.all(worlds.map(({ cloud }) => cloud.close()));
  });

  test('keep those who wait while the store is away for a moment', async () => {
    const databaseUrl = postgresql.newDatabase();
    const elsewhere = postgresql.newDatabase();
    const world = await startWorld({ databaseUrl }, { waits });
    const client = await world.newWorkspace();
    const answer = client.wait({ version: '0' });
    await vi.waitFor(() => expect(world.cloud.waiting.count()).toBe(1), { timeout: 20_000 });
    const name = /\/(\w+)\?/.exec(databaseUrl)?.[1];
    postgresql.run(elsewhere, `alter database ${name} allow_connections false`);
    postgresql.run(
      elsewhere,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    );
    await vi.waitFor(() => expect(world.logged()).toContain('the store is away'), { timeout: 20_000 });
    expect((await client.wait({ version: '0' })).status).toBe(503);
    postgresql.run(elsewhere, `alter database ${name} allow_connections true`);
    expect(await client.push(aContactEdit())).toMatchObject({ status: 'applied' });
    expect(await answer).toMatchObject({ status: 200, body: { version: 1 } });
    await world.cloud.close();
  });

  test('one that finds its database restored begins a new epoch; one that finds it whole does not', async () => {
    const databaseUrl = postgresql.newDatabase();
    const stateDir = mkdtempSync(join(tmpdir(), 'relais-cloud-state-'));
    const before = await startWorld({ databaseUrl }, { stateDir });
    const client = await before.newWorkspace();
    const untouched = await before.newWorkspace();
    await client.push(aContactEdit());
    await untouched.push(aContactEdit());
    const { epoch } = (await client.snapshot()).body;
    await before.cloud.close();
    const backup = postgresql.newDatabase(databaseUrl);

    const after = await startWorld({ databaseUrl }, { stateDir });
    const later = makeClient(after.cloud.address, client.ws, client.token);
    expect(after.cloud.renewed).toBe(0);
    expect((await later.pushAll([aContactEdit({ base: 1, name: 'Zoé' })], { epoch })).status).toBe(200);
    await after.cloud.close();

    const restored = await startWorld({ databaseUrl: backup }, { stateDir });
    const again = makeClient(restored.cloud.address, client.ws, client.token);
    expect(restored.cloud.renewed).toBe(1);
    const answer = await again.changes({ epoch });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 409, code: 'epoch' });
    expect(answer.body.epoch).not.toBe(epoch);
    const other = makeClient(restored.cloud.address, untouched.ws, untouched.token);
    expect((await other.snapshot()).body.epoch).toBe((await other.changes()).body.epoch);
    await restored.cloud.close();

    const once = await startWorld({ databaseUrl: backup }, { stateDir });
    expect(once.cloud.renewed).toBe(0);
    await once.cloud.close();
    const told = await startWorld({ databaseUrl: backup }, { stateDir, restored: true });
    expect(told.cloud.renewed).toBeGreaterThan(1);
    await told.cloud.close();
  });

  test('refuse a PostgreSQL that confirms before a commit is on disk', async () => {
    const databaseUrl = postgresql.newDatabase();
    postgresql.run(databaseUrl, 'alter role relais set synchronous_commit = off');
    await expect(startWorld({ databaseUrl })).rejects.toThrow(UnsafePostgresqlError);
    postgresql.run(databaseUrl, 'alter role relais reset synchronous_commit');
  });

  test('go on after their connections were cut, and say when to come back while there is no store', async () => {
    const databaseUrl = postgresql.newDatabase();
    const world = await startWorld({ databaseUrl });
    const client = await world.newWorkspace();
    await world.cloud.database.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    // The first tries may get a connection whose end has not arrived yet.
    const edit = aContactEdit();
    await vi.waitFor(
      async () => expect(await client.push(edit)).toMatchObject({ status: 'applied' }),
      20_000,
    );
    await postgresql.stop();
    const answer = await client.pushAll([aContactEdit({ base: 1 })]);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 503, code: 'unavailable' });
    expect(answer.headers.get('retry-after')).toBe('5');
    expect((await client.ask('/health')).status).toBe(503);
    await world.cloud.close();
  });
});
