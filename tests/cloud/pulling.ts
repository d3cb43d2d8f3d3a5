import { beforeEach, expect, test } from 'vitest';
import { bodyHash, workspaceHash } from '#shared/cloud-contract/hash.ts';
import { type Client, aContactEdit, type World } from './world.ts';

const day = 86_400_000;
const phones = ['+15145550101', '+15145550102', '+15145550103', '+15145550104', '+15145550105'];

/** What a reader gets: changes page by page, the whole, and when it has to begin again. */
export function pulling(world: () => World): void {
  let client: Client;
  beforeEach(async () => {
    client = await world().newWorkspace();
  });

  test('an empty workspace is at version 0 and has the hash of nothing', async () => {
    const { body } = await client.changes();
    expect(body).toMatchObject({ version: 0, changes: [], hasMore: false, hash: workspaceHash([]) });
    expect(Date.parse(body.serverTime)).toBe(world().time.now);
  });

  test('pages together hold each rule once, and the last one the hash of them all', async () => {
    await client.pushAll(phones.map((phone) => aContactEdit({ phone })));
    await client.push(aContactEdit({ phone: phones[0] ?? '', base: 1, name: 'Zoé' }));
    await client.push(aContactEdit({ phone: phones[1] ?? '', base: 2, op: 'delete' }));
    const seen = [];
    let query: Record<string, string> = { limit: '2' };
    let page = (await client.changes(query)).body;
    for (; page.hasMore; page = (await client.changes(query)).body) {
      expect(page.hash).toBeUndefined();
      seen.push(...page.changes);
      query = { limit: '2', since: page.cursor, epoch: page.epoch };
    }
    seen.push(...page.changes);
    expect(seen.map(({ rev }) => rev)).toEqual([3, 4, 5, 6, 7]);
    expect(page.hash).toBe(workspaceHash(seen));
    const { rules, hash, version } = (await client.snapshot()).body;
    expect(rules).toEqual(seen);
    expect({ hash, version }).toEqual({ hash: page.hash, version: page.version });
  });

  test('a cursor gives what came after it and nothing before', async () => {
    await client.push(aContactEdit());
    const { cursor } = (await client.changes()).body;
    expect((await client.changes({ since: cursor })).body.changes).toEqual([]);
    await client.push(aContactEdit({ phone: '+15145550199' }));
    expect((await client.changes({ since: cursor })).body.changes).toMatchObject([
      { id: '+15145550199', rev: 2 },
    ]);
    expect((await client.changes({ since: (await client.snapshot()).body.cursor })).body.changes).toEqual([]);
  });

  test('a hash is of the body as it was sent, whatever the order of its keys', async () => {
    const edit = aContactEdit();
    const reversed = Object.fromEntries(Object.entries(edit.body ?? {}).toReversed());
    await client.push({ ...edit, bodyHash: bodyHash(reversed) });
    expect((await client.changes()).body.changes).toMatchObject([{ bodyHash: bodyHash(edit.body ?? {}) }]);
  });

  test('who has been away for 180 days begins again', async () => {
    const { cursor } = (await client.changes()).body;
    world().time.now += 180 * day;
    expect((await client.changes({ since: cursor })).status).toBe(200);
    world().time.now += 1;
    const { status, body } = await client.changes({ since: cursor });
    world().time.now -= 180 * day + 1;
    expect({ status, code: body.code }).toEqual({ status: 410, code: 'cursor_expired' });
  });

  test('who has seen what this workspace never had begins again', async () => {
    expect((await client.changes({ since: `9.${world().time.now}` })).status).toBe(410);
  });

  test('who believes in another epoch is told the one that holds', async () => {
    const { epoch } = (await client.snapshot()).body;
    const foreign = '00000000-0000-4000-8000-000000000000';
    for (const answer of [
      await client.changes({ epoch: foreign }),
      await client.pushAll([], { epoch: foreign }),
    ]) {
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({ code: 'epoch', epoch });
    }
    expect((await client.pushAll([aContactEdit()], { epoch })).status).toBe(200);
  });

  test('the text of what was deleted is forgotten after 90 days, that it was deleted never', async () => {
    await client.push(aContactEdit());
    await client.push(aContactEdit({ base: 1, op: 'delete' }));
    await client.push(aContactEdit({ name: 'Zoé', base: 1 }));
    const { forget } = await import('../../cloud/mirror/forget.ts');
    const { database } = world().cloud;
    await forget(database, new Date(world().time.now + 90 * day));
    expect((await client.history('contact', '+15145550123')).body.entries).toMatchObject([
      { body: null },
      { body: { firstName: 'Sophie' } },
    ]);
    await forget(database, new Date(world().time.now + 90 * day + 1));
    expect((await client.history('contact', '+15145550123')).body.entries).toMatchObject([
      { rev: 2, op: 'delete', body: null },
      { rev: 1, op: 'put', body: null },
    ]);
    expect((await client.conflicts()).body.conflicts).toMatchObject([{ why: 'deleted', body: null }]);
    expect((await client.snapshot()).body.rules).toMatchObject([{ deleted: true, rev: 2 }]);
  });
}
