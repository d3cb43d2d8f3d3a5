import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Client, aContactEdit, makeClient, type World } from './world.ts';

const day = 86_400_000;

type Call = (client: Client) => Promise<{ status: number; body: { code?: string | undefined } }>;

/** Every call of the contract about a workspace. */
const reads: Record<string, Call> = {
  changes: (client) => client.changes(),
  snapshot: (client) => client.snapshot(),
  history: (client) => client.history('contact', '+15145550123'),
  conflicts: (client) => client.conflicts(),
  wait: (client) => client.wait({ version: '99' }),
};
const writes: Record<string, Call> = {
  push: (client) => client.pushAll([aContactEdit({ name: 'Intrus' })]),
  settle: (client) => client.settle(randomUUID()),
};
const calls = { ...reads, ...writes };

/** Who may do what: role by call, own workspace and another's. */
export function atTheDoor(world: () => World): void {
  let admin: Client;
  let support: Client;
  let stranger: Client;
  beforeEach(async () => {
    admin = await world().newWorkspace();
    support = await world().newClient(admin.ws, { role: 'support' });
    stranger = await world().newWorkspace('Alex');
    await admin.push(aContactEdit());
  });

  test.each(Object.keys(calls))('%s is an admin’s to call', async (name) => {
    expect((await calls[name]?.(admin))?.status).toBe(200);
  });

  test.each(Object.keys(reads))('%s is a support person’s to call', async (name) => {
    expect((await calls[name]?.(support))?.status).toBe(200);
  });

  test.each(Object.keys(writes))(
    '%s is refused to a support person, and nothing is written',
    async (name) => {
      const { status, body } = (await calls[name]?.(support)) ?? {};
      expect({ status, code: body?.code }).toEqual({ status: 403, code: 'forbidden' });
      expect((await admin.snapshot()).body).toMatchObject({
        version: 1,
        rules: [{ body: { firstName: 'Sophie' } }],
      });
    },
  );

  describe.each(['admin', 'support'] as const)('another workspace’s %s', (role) => {
    test.each(Object.keys(calls))('finds nothing by %s', async (name) => {
      const { token } = role === 'admin' ? stranger : await world().newClient(stranger.ws, { role });
      const intruder = makeClient(admin.address, admin.ws, token);
      const { status, body } = (await calls[name]?.(intruder)) ?? {};
      expect({ status, code: body?.code }).toEqual({ status: 404, code: 'not_found' });
      expect((await admin.snapshot()).body.version).toBe(1);
    });
  });

  test('ids of another workspace name nothing, whatever the body says', async () => {
    expect((await stranger.history('contact', '+15145550123')).body.entries).toEqual([]);
    expect(await stranger.push(aContactEdit({ op: 'delete', base: 1 }))).toMatchObject({
      status: 'applied',
      rev: 1,
    });
    await stranger.pushAll([aContactEdit({ name: 'Intrus', phone: '+15145550199' })], { ws: admin.ws });
    expect((await admin.snapshot()).body).toMatchObject({ version: 1, rules: [{ deleted: false }] });
  });

  test('the same edit id in two workspaces is two edits', async () => {
    const edit = aContactEdit();
    await admin.push({ ...edit, base: 1 });
    expect(await stranger.push(edit)).toEqual({ mid: edit.mid, status: 'applied', rev: 1, gen: 1 });
  });

  test.each(Object.keys(calls))('%s needs a token that is known and has not expired', async (name) => {
    const brief = await world().newClient(admin.ws, { days: 1 });
    const unknown = makeClient(admin.address, admin.ws, `relais_${'A'.repeat(43)}`);
    const none = makeClient(admin.address, admin.ws, '');
    world().time.now += day;
    const answers = await Promise.all([brief, unknown, none].map(async (client) => calls[name]?.(client)));
    world().time.now -= day;
    for (const answer of answers) {
      expect({ status: answer?.status, code: answer?.body.code }).toEqual({
        status: 401,
        code: 'unauthorized',
      });
    }
  });

  test('a token says what it opens', async () => {
    const { body } = await support.ask('/v1/access');
    expect(body).toMatchObject({
      workspace: admin.ws,
      role: 'support',
      author: 'Camille',
      protocol: 1,
      schema: 1,
    });
  });

  test('the store holds no token, only what cannot be turned back into one', async () => {
    const rows = await world().cloud.database.query('select * from token');
    expect(rows.length).toBeGreaterThan(2);
    expect(JSON.stringify(rows)).not.toContain(admin.token.slice(7, 20));
  });

  test('what is no call is not found, and says so as a problem', async () => {
    const { status, body, headers } = await admin.ask('/v1/nothing');
    expect({ status, body }).toEqual({
      status: 404,
      body: {
        type: 'about:blank',
        title: 'Not Found',
        status: 404,
        code: 'not_found',
        message: 'There is no such thing in reach of this token.',
      },
    });
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('health needs no token and says what a confirmed edit survives', async () => {
    const { body } = await makeClient(admin.address, '', '').ask('/health');
    const { store, durability } = world().cloud.database;
    expect(body).toEqual({ status: 'ok', store, durability });
  });
}
