import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { type Client, aContactEdit, type World } from './world.ts';

/** How a conflict ends, and how everybody learns of it. */
export function settling(world: () => World): void {
  let one: Client;
  let other: Client;
  beforeEach(async () => {
    one = await world().newWorkspace('Camille');
    other = await world().newClient(one.ws, { author: 'Alex' });
    await one.push(aContactEdit());
  });

  /** An edit that loses against the contact that is there. */
  async function lose(name: string): Promise<string> {
    const { mid, status } = await other.push(aContactEdit({ name }));
    expect(status).toBe('conflict');
    return mid;
  }

  const midsOf = async (query: Record<string, string>) =>
    (await one.conflicts(query)).body.conflicts.map(({ mid }) => mid);
  const markOf = async () => (await one.conflicts()).body.mark;

  test('a conflict is open until somebody settles it, then for nobody', async () => {
    const [first, second] = [await lose('Zoé'), await lose('Chloé')];
    expect((await one.conflicts()).body.conflicts).toMatchObject([
      { mid: first, settledAt: null, settledBy: null },
      { mid: second, settledAt: null, settledBy: null },
    ]);
    expect(await other.settle(first)).toMatchObject({ status: 200, body: { settled: true } });
    expect(await midsOf({ open: 'true' })).toEqual([second]);
    expect(await midsOf({ open: 'false' })).toEqual([first]);
    expect(await midsOf({})).toEqual([first, second]);
    const settledAt = new Date(world().time.now).toISOString();
    expect((await one.conflicts({ open: 'false' })).body.conflicts).toMatchObject([
      { settledAt, settledBy: 'Alex', body: { firstName: 'Zoé' } },
    ]);
  });

  test('a delete that went over an edit is settled by the id of the delete', async () => {
    await one.push(aContactEdit({ name: 'Zoé', base: 1 }));
    const { mid, why } = await other.push(aContactEdit({ op: 'delete', base: 1 }));
    expect(why).toBe('deleted-over-edit');
    expect(await midsOf({ open: 'true' })).toEqual([mid]);
    expect((await one.settle(mid)).body).toEqual({ settled: true });
    expect(await midsOf({ open: 'true' })).toEqual([]);
  });

  test('what is settled stays as it was settled first', async () => {
    const mid = await lose('Zoé');
    await one.settle(mid);
    const before = (await one.conflicts()).body;
    world().time.now += 60_000;
    expect((await other.settle(mid)).body).toEqual({ settled: true });
    expect((await one.conflicts()).body).toEqual(before);
  });

  test('what is settled by several at once is settled once', async () => {
    const mid = await lose('Zoé');
    const mark = await markOf();
    const answers = await Promise.all([one, other, one, other].map((client) => client.settle(mid)));
    expect(answers.map(({ body }) => body.settled)).toEqual([true, true, true, true]);
    expect(await markOf()).toBe(mark + 1);
  });

  test('there is nothing to settle of an edit that met no other, or met it in another workspace', async () => {
    const stranger = await world().newWorkspace();
    const mid = await lose('Zoé');
    const mark = await markOf();
    expect((await stranger.settle(mid)).body).toEqual({ settled: false });
    expect((await one.settle(randomUUID())).body).toEqual({ settled: false });
    expect(await midsOf({ open: 'true' })).toEqual([mid]);
    expect(await markOf()).toBe(mark);
  });

  test('the mark changes when a conflict appears and when it is settled, and at nothing else', async () => {
    const marks = [await markOf()];
    const mid = await lose('Zoé');
    marks.push(await markOf());
    await other.push(aContactEdit({ mid, name: 'Zoé' }));
    await one.push(aContactEdit({ name: 'Chloé', base: 1 }));
    expect(await markOf()).toBe(marks.at(-1));
    await one.settle(mid);
    marks.push(await markOf());
    await one.push(aContactEdit({ op: 'delete', base: 1 }));
    marks.push(await markOf());
    expect(new Set(marks).size).toBe(4);
  });

  test('pages hold what is asked for, open or settled', async () => {
    const mids = [];
    for (const name of ['a', 'b', 'c', 'd']) mids.push(await lose(name));
    await one.settle(mids[1] ?? '');
    const first = (await one.conflicts({ open: 'true', limit: '2' })).body;
    expect(first).toMatchObject({ conflicts: [{ mid: mids[0] }, { mid: mids[2] }], hasMore: true });
    const last = (await one.conflicts({ open: 'true', after: String(first.next) })).body;
    expect(last).toMatchObject({ conflicts: [{ mid: mids[3] }], hasMore: false });
  });

  test.each(['yes', '1', ''])('open is true or false, not “%s”', async (open) => {
    const { status, body } = await one.conflicts({ open });
    expect({ status, fields: body.fields }).toEqual({
      status: 422,
      fields: [{ path: ['open'], code: 'wrong_type' }],
    });
  });
}
