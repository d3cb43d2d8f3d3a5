import { beforeEach, expect, test } from 'vitest';
import { type Client, aContactEdit, type World } from './world.ts';

/** Requests that are too large, not of the form, or of another time. */
export function limitsOfRequests(world: () => World): void {
  let client: Client;
  beforeEach(async () => {
    client = await world().newWorkspace();
  });

  const phoneOf = (n: number): string => `+1514555${String(1000 + n)}`;

  test('fifty edits go at once, fifty-one do not', async () => {
    const edits = Array.from({ length: 51 }, (_, n) => aContactEdit({ phone: phoneOf(n) }));
    const tooMany = await client.pushAll(edits);
    expect({ status: tooMany.status, code: tooMany.body.code }).toEqual({ status: 413, code: 'too_large' });
    const { body } = await client.pushAll(edits.slice(0, 50));
    expect(body.results.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 'applied'));
    expect(body.results.map(({ mid }) => mid)).toEqual(edits.slice(0, 50).map(({ mid }) => mid));
  });

  test('more than 256 KiB do not go', async () => {
    const body = { ...aContactEdit().body, note: 'x'.repeat(256 * 1024) };
    const answer = await client.pushAll([{ ...aContactEdit(), body }]);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 413, code: 'too_large' });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  test('a body nested a hundred thousand deep is refused, not the end of the cloud', async () => {
    const text = JSON.stringify({
      protocol: 1,
      schema: 1,
      client: crypto.randomUUID(),
      epoch: null,
      mutations: ['?'],
    });
    const deep = `{"deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const edit = JSON.stringify({ ...aContactEdit(), body: '!' }).replace('"!"', deep);
    const { status, body } = await client.ask<{ results: unknown }>(`/v1/workspaces/${client.ws}/push`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text.replace('"?"', edit),
    });
    expect(status).toBe(200);
    expect(body.results).toMatchObject([{ status: 'rejected', fields: [{ code: 'too_deep' }] }]);
  });

  test.each([
    ['no JSON', '{"protocol":'],
    ['a prototype', '{"__proto__":{}}'],
    ['an array', '[]'],
    ['nothing of the form', '{"protocol":1,"schema":1}'],
  ])('%s is not of the form', async (_, body) => {
    const answer = await client.ask(`/v1/workspaces/${client.ws}/push`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 422, code: 'invalid' });
  });

  test('what is not of the form is told by its place', async () => {
    const { body } = await client.pushAll([{ ...aContactEdit(), op: 'destroy' }]);
    expect(body.fields).toEqual([{ path: ['mutations', 0, 'op'], code: 'not_allowed' }]);
  });

  test('what is not JSON is of an unsupported type', async () => {
    const answer = await client.ask(`/v1/workspaces/${client.ws}/push`, { method: 'POST', body: 'a text' });
    expect({ status: answer.status, code: answer.body.code }).toEqual({
      status: 415,
      code: 'unsupported_media_type',
    });
  });

  test.each([
    [{ schema: 0 }, 426, 'schema_too_old'],
    [{ protocol: 0 }, 426, 'schema_too_old'],
    [{ schema: 2 }, 422, 'invalid'],
    [{ protocol: 2 }, 422, 'invalid'],
  ])('a push of another time, %j, is answered with %i', async (more, status, code) => {
    const answer = await client.pushAll([aContactEdit()], more);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect((await client.snapshot()).body.version).toBe(0);
  });

  test('a workspace can ask for programs newer than the oldest that the cloud knows', async () => {
    const { database } = world().cloud;
    await database.query('update workspace set min_schema = 2 where id = $1', [client.ws]);
    expect((await client.pushAll([aContactEdit()])).status).toBe(426);
    expect((await client.snapshot()).body).toMatchObject({ minSchema: 2 });
  });

  test('a workspace that is full takes no new rule, but edits and deletes', async () => {
    const { database } = world().cloud;
    await client.push(aContactEdit());
    await database.query(
      `insert into rule (ws, kind, id, rev, gen, body, body_hash, deleted, author, at)
       select $1, 'contact', 'x' || n, 100 + n, 1, '{}', '', false, '', now() from generate_series(1, 19999) n`,
      [client.ws],
    );
    expect(await client.push(aContactEdit({ phone: '+15145550199' }))).toMatchObject({
      status: 'rejected',
      fields: [{ path: [], code: 'too_many_rules' }],
    });
    expect(await client.push(aContactEdit({ name: 'Zoé', base: 1 }))).toMatchObject({ status: 'applied' });
    expect(await client.push(aContactEdit({ op: 'delete', base: 2 }))).toMatchObject({ status: 'applied' });
    expect(await client.push(aContactEdit({ phone: '+15145550199' }))).toMatchObject({ status: 'applied' });
  });
}
