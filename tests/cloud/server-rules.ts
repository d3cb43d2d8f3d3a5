import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { type Client, aContactEdit, aNumberEdit, aReplyEdit, type World } from './world.ts';

const phone = '+15145550123';

/** What becomes of an edit: each rule of the server over HTTP. */
export function serverRules(world: () => World): void {
  let one: Client;
  let other: Client;
  beforeEach(async () => {
    one = await world().newWorkspace('Camille');
    other = await world().newClient(one.ws, { author: 'Alex' });
  });

  const current = async () => (await one.snapshot()).body.rules.find(({ id }) => id === phone);

  test('an edit sent twice is done once, and answered as it was', async () => {
    const edit = aContactEdit();
    const first = await one.push(edit);
    const again = await one.push(edit);
    expect(first).toEqual({ mid: edit.mid, status: 'applied', rev: 1, gen: 1 });
    expect(again).toEqual({ ...first, dup: true });
    expect((await one.snapshot()).body.version).toBe(1);
  });

  test('an edit that lost is answered the same when it is sent again, beside the rule as it is now', async () => {
    await one.push(aContactEdit());
    const late = aContactEdit({ name: 'Chloé' });
    await other.push(late);
    await one.push(aContactEdit({ name: 'Zoé', base: 1 }));
    const again = await other.push(late);
    expect(again).toMatchObject({ status: 'conflict', why: 'stale', dup: true, current: { rev: 2 } });
    expect((await one.conflicts()).body.conflicts).toHaveLength(1);
  });

  test('the same edit sent at once by two connections is done once', async () => {
    const edit = aContactEdit();
    const results = await Promise.all(Array.from({ length: 8 }, () => one.push(edit)));
    expect(results.filter(({ dup }) => !dup)).toHaveLength(1);
    expect((await one.snapshot()).body.version).toBe(1);
  });

  test('text replaces the text its author saw', async () => {
    await one.push(aContactEdit());
    expect(await other.push(aContactEdit({ name: 'Zoé', base: 1 }))).toMatchObject({
      status: 'applied',
      rev: 2,
    });
    expect(await current()).toMatchObject({ rev: 2, gen: 1, author: 'Alex', body: { firstName: 'Zoé' } });
  });

  test('text does not replace a text its author has not seen, and is kept', async () => {
    await one.push(aContactEdit());
    await one.push(aContactEdit({ name: 'Zoé', base: 1 }));
    const late = aContactEdit({ name: 'Chloé', base: 1 });
    const result = await other.push(late);
    expect(result).toMatchObject({
      status: 'conflict',
      why: 'stale',
      current: { rev: 2, body: { firstName: 'Zoé' } },
    });
    expect((await one.conflicts()).body.conflicts).toMatchObject([
      { mid: late.mid, why: 'stale', author: 'Alex', currentRev: 2, body: { firstName: 'Chloé' } },
    ]);
    expect(await current()).toMatchObject({ rev: 2, body: { firstName: 'Zoé' } });
  });

  test('two who write the same make no conflict and no new version', async () => {
    await one.push(aContactEdit());
    expect(await other.push(aContactEdit())).toMatchObject({ status: 'applied', rev: 1 });
    expect((await one.snapshot()).body.version).toBe(1);
  });

  test('deleting wins over an edit its author has not seen, whose text is kept and told to both', async () => {
    await one.push(aContactEdit());
    await one.push(aContactEdit({ name: 'Zoé', base: 1 }));
    const result = await other.push(aContactEdit({ op: 'delete', base: 1 }));
    expect(result).toMatchObject({ status: 'applied', rev: 3, why: 'deleted-over-edit' });
    expect(await current()).toMatchObject({ deleted: true, body: null, rev: 3 });
    expect((await one.conflicts()).body.conflicts).toMatchObject([
      { why: 'deleted-over-edit', author: 'Camille', body: { firstName: 'Zoé' } },
    ]);
  });

  test('deleting a number and its replies keeps the text of a reply that was not seen', async () => {
    const mine = aReplyEdit();
    const theirs = { ...mine.body, message: 'Bonjour, nous ouvrons à midi.' };
    await one.push(aNumberEdit());
    await one.push(mine);
    await other.push(aReplyEdit(mine.id, { body: theirs, base: 2 }));
    await one.push(aNumberEdit('sales', { op: 'delete', base: 1 }));
    const deletion = aReplyEdit(mine.id, { op: 'delete', base: 2 });
    const answer = await one.push(deletion);
    expect(answer).toMatchObject({ status: 'applied', rev: 5, why: 'deleted-over-edit' });
    const kept = [{ why: 'deleted-over-edit', author: 'Alex', body: { message: theirs.message } }];
    expect((await other.conflicts()).body.conflicts).toMatchObject(kept);

    expect(await one.push(deletion)).toEqual({ ...answer, dup: true });
    expect(await other.push(aReplyEdit(mine.id, { op: 'delete', base: 2 }))).not.toHaveProperty('why');
    expect((await one.conflicts()).body.conflicts).toMatchObject(kept);
  });

  test('deleting a number and its replies as they were seen keeps no conflict', async () => {
    const reply = aReplyEdit();
    await one.push(aNumberEdit());
    await one.push(reply);
    await one.push(aNumberEdit('sales', { op: 'delete', base: 1 }));
    await one.push(aReplyEdit(reply.id, { op: 'delete', base: 2 }));
    expect((await one.conflicts()).body.conflicts).toEqual([]);
  });

  test('deleting what was seen keeps no conflict', async () => {
    await one.push(aContactEdit());
    expect(await one.push(aContactEdit({ op: 'delete', base: 1 }))).toEqual({
      mid: expect.any(String),
      status: 'applied',
      rev: 2,
      gen: 1,
    });
    expect((await one.conflicts()).body.conflicts).toEqual([]);
  });

  test('deleting what the cloud never had leaves a tombstone all the same', async () => {
    expect(await one.push(aContactEdit({ op: 'delete', gen: 3 }))).toMatchObject({
      status: 'applied',
      rev: 1,
    });
    expect(await current()).toMatchObject({ deleted: true, gen: 3, bodyHash: null });
  });

  test('deleting twice is deleting once', async () => {
    await one.push(aContactEdit());
    await one.push(aContactEdit({ op: 'delete', base: 1 }));
    expect(await other.push(aContactEdit({ op: 'delete', base: 1 }))).toMatchObject({
      status: 'applied',
      rev: 2,
    });
    expect((await one.snapshot()).body.version).toBe(2);
  });

  test('text does not bring back what was deleted', async () => {
    await one.push(aContactEdit());
    await one.push(aContactEdit({ op: 'delete', base: 1 }));
    for (const base of [0, 1, 2]) {
      expect(await other.push(aContactEdit({ name: `n${base}`, base }))).toMatchObject({
        status: 'conflict',
        why: 'deleted',
      });
    }
    expect(await current()).toMatchObject({ deleted: true, rev: 2 });
    expect((await one.conflicts()).body.conflicts).toHaveLength(3);
  });

  test('an edit of what the cloud does not know is a conflict, not a new rule', async () => {
    const result = await one.push(aContactEdit({ base: 7 }));
    expect(result).toEqual({ mid: expect.any(String), status: 'conflict', why: 'deleted' });
    expect(await current()).toBeUndefined();
    expect((await one.conflicts()).body.conflicts).toMatchObject([{ currentRev: null }]);
  });

  test('a restore brings back what was deleted, as a new generation', async () => {
    await one.push(aContactEdit());
    await one.push(aContactEdit({ op: 'delete', base: 1 }));
    const restored = await one.push(aContactEdit({ op: 'restore', base: 2, name: 'Zoé' }));
    expect(restored).toMatchObject({ status: 'applied', rev: 3 });
    expect(await current()).toMatchObject({ deleted: false, gen: 2, body: { firstName: 'Zoé' } });
  });

  test('an edit of the life before is refused after a restore, even on the right revision', async () => {
    await one.push(aContactEdit());
    await one.push(aContactEdit({ op: 'delete', base: 1 }));
    await one.push(aContactEdit({ op: 'restore', base: 2 }));
    const result = await other.push(aContactEdit({ name: 'Zoé', base: 3, gen: 1 }));
    expect(result).toMatchObject({ status: 'conflict', why: 'deleted', current: { gen: 2 } });
  });

  test.each([
    ['of what is alive', 1, false],
    ['from another tombstone', 1, true],
  ])('a restore %s is a conflict whose text is kept', async (_, base, deleted) => {
    await one.push(aContactEdit());
    if (deleted) await one.push(aContactEdit({ op: 'delete', base: 1 }));
    const result = await one.push(aContactEdit({ op: 'restore', base, name: 'Zoé' }));
    expect(result).toMatchObject({ status: 'conflict', why: 'stale-restore' });
    expect((await one.conflicts()).body.conflicts).toMatchObject([{ body: { firstName: 'Zoé' } }]);
  });

  test('a number goes with its auto-replies, which its own life is needed to bring back', async () => {
    const id = 'sales:missed_call:after_hours';
    await one.pushAll([
      aNumberEdit(),
      aReplyEdit(id),
      aNumberEdit('shop', { phone: '+15145550101' }),
      aReplyEdit('shop:voicemail:after_hours'),
    ]);
    await one.push(aNumberEdit('sales', { op: 'delete', base: 1 }));
    const { rules, version } = (await one.snapshot()).body;
    expect(rules.filter(({ deleted }) => deleted).map(({ id }) => id)).toEqual(['sales', id]);
    expect(version).toBe(6);
    const early = await one.push(aReplyEdit(id, { op: 'restore', base: 6 }));
    expect(early).toMatchObject({ status: 'conflict', why: 'deleted' });
    const stray = await other.push(aReplyEdit('sales:voicemail:after_hours'));
    expect(stray).toMatchObject({ status: 'conflict', why: 'deleted' });
    await one.push(aNumberEdit('sales', { op: 'restore', base: 5 }));
    expect(await one.push(aReplyEdit(id, { op: 'restore', base: 6 }))).toMatchObject({ status: 'applied' });
  });

  test('two live numbers do not have one phone; a deleted one leaves it to others', async () => {
    const taken = { status: 'rejected', fields: [{ path: ['body', 'phone'], code: 'duplicate_number' }] };
    await one.push(aNumberEdit('sales', { phone: '+15145550100' }));
    await one.push(aNumberEdit('shop', { phone: '+15145550101' }));
    expect(await other.push(aNumberEdit('extra', { phone: '+15145550100' }))).toMatchObject(taken);
    const moved = aNumberEdit('shop', { phone: '+15145550100', base: 2 });
    expect(await other.push(moved)).toMatchObject(taken);
    await one.push(aNumberEdit('sales', { op: 'delete', base: 1 }));
    expect(await other.push(moved)).toEqual({ mid: moved.mid, status: 'applied', rev: 4, gen: 1 });
    const restored = aNumberEdit('sales', { op: 'restore', base: 3 });
    expect(await one.push(restored)).toMatchObject(taken);
    expect((await one.snapshot()).body).toMatchObject({
      version: 4,
      rules: [
        { id: 'sales', deleted: true },
        { id: 'shop', body: { phone: '+15145550100' } },
      ],
    });
    const itsOwn = aNumberEdit('shop', { phone: '+15145550100', base: 4 });
    expect(await one.push(itsOwn)).toMatchObject({ status: 'applied' });
    const stranger = await world().newWorkspace();
    expect(await stranger.push(aNumberEdit('extra'))).toMatchObject({ status: 'applied' });
  });

  test('a number’s text that lost is kept, whoever has its phone by now', async () => {
    await one.push(aNumberEdit('sales', { phone: '+15145550100' }));
    await one.push(aNumberEdit('shop', { phone: '+15145550101' }));
    const late = aNumberEdit('shop', { phone: '+15145550100' });
    expect(await other.push(late)).toMatchObject({ status: 'conflict', why: 'stale' });
    expect((await one.conflicts()).body.conflicts).toMatchObject([{ mid: late.mid }]);
  });

  test('what is wrong is told by its place, stops no other, and may be sent again', async () => {
    const wrong = {
      ...aContactEdit({ phone: '+15145550124' }),
      body: { phone: '+15145550124', language: 'de' },
    };
    const { body } = await one.pushAll([wrong, aContactEdit()]);
    expect(body.results).toEqual([
      { mid: wrong.mid, status: 'rejected', fields: [{ path: ['body', 'language'], code: 'not_allowed' }] },
      { mid: expect.any(String), status: 'applied', rev: 1, gen: 1 },
    ]);
    const right = { ...wrong, body: { phone: '+15145550124', language: 'fr' } };
    expect(await one.push(right)).toEqual({ mid: wrong.mid, status: 'applied', rev: 2, gen: 1 });
  });

  test.each([
    ['a body of another rule', aContactEdit({ id: '+15145550199' }), 'wrong_id', ['id']],
    ['an id that is none', aReplyEdit('sales:missed_call:at_noon'), 'not_an_id', ['id']],
    ['a slot of another trigger', { ...aReplyEdit(), id: 'sales:voicemail:after_hours' }, 'wrong_id', ['id']],
    ['no body', { ...aContactEdit(), body: undefined }, 'required', ['body']],
    ['a hash of something else', { ...aContactEdit(), bodyHash: 'a'.repeat(64) }, 'wrong_hash', ['bodyHash']],
    ['a lone surrogate', { ...aContactEdit(), body: { note: '\uD800' } }, 'lone_surrogate', ['body', 'note']],
    ['a null character', { ...aContactEdit(), body: { note: '\0' } }, 'control_character', ['body', 'note']],
  ])('%s is refused', async (_, edit, code, path) => {
    expect(await one.push(edit)).toMatchObject({ status: 'rejected', fields: [{ path, code }] });
  });

  test('a body is kept as the nouns are: composed, trimmed, with what nobody knows', async () => {
    const body = { phone, firstName: '  Zoe\u0301 ', tags: { vip: [1, 5e-324, 'é'] } };
    await one.push({ ...aContactEdit(), body });
    expect((await current())?.body).toEqual({
      phone,
      firstName: 'Zoé',
      lastName: '',
      language: null,
      optedOutAt: null,
      tags: { vip: [1, 5e-324, 'é'] },
    });
  });

  test('the workspace’s own name and language are one rule, which each edit finds', async () => {
    const edit = { mid: randomUUID(), kind: 'workspace', op: 'put', gen: 1, at: '2026-11-23T14:00:00Z' };
    const first = { ...edit, id: 'workspace', base: 0, body: { name: 'Garage', language: 'en', motto: 1 } };
    expect(await one.push(first)).toMatchObject({ status: 'applied', rev: 1 });
    const late = { ...first, mid: randomUUID(), body: { name: 'Atelier', language: 'fr' } };
    expect(await other.push(late)).toMatchObject({ status: 'conflict', why: 'stale', current: { rev: 1 } });
    expect(await one.push({ ...late, mid: randomUUID(), id: 'mine' })).toMatchObject({
      fields: [{ code: 'not_an_id' }],
    });
    expect((await other.snapshot()).body.rules).toMatchObject([
      { kind: 'workspace', id: 'workspace', body: { name: 'Garage', language: 'en', motto: 1 } },
    ]);
  });

  test('every accepted text is in the history, latest first, with who wrote it and when', async () => {
    await one.push(aContactEdit());
    world().time.now += 60_000;
    await other.push(aContactEdit({ name: 'Zoé', base: 1 }));
    await one.push(aContactEdit({ op: 'delete', base: 2 }));
    const { entries, hasMore } = (await one.history('contact', phone)).body;
    expect(entries).toMatchObject([
      { rev: 3, op: 'delete', body: null, author: 'Camille' },
      { rev: 2, op: 'put', body: { firstName: 'Zoé' }, author: 'Alex' },
      { rev: 1, op: 'put', body: { firstName: 'Sophie' }, author: 'Camille' },
    ]);
    expect(hasMore).toBe(false);
    expect(Date.parse(entries[1]?.at ?? '') - Date.parse(entries[2]?.at ?? '')).toBe(60_000);
    const page = (await one.history('contact', phone, { before: 3, limit: 1 })).body;
    expect(page).toMatchObject({ entries: [{ rev: 2 }], hasMore: true });
  });

  test('conflicts come page by page', async () => {
    await one.push(aContactEdit());
    for (const name of ['a', 'b', 'c']) await other.push(aContactEdit({ name, mid: randomUUID() }));
    const first = (await one.conflicts({ limit: '2' })).body;
    expect(first).toMatchObject({
      conflicts: [{ body: { firstName: 'a' } }, { body: { firstName: 'b' } }],
      hasMore: true,
    });
    const last = (await one.conflicts({ after: String(first.next) })).body;
    expect(last).toMatchObject({ conflicts: [{ body: { firstName: 'c' } }], hasMore: false });
  });
}
