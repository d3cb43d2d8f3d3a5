import { describe, expect, test } from 'vitest';
import type { CopyWhat } from '#shared/contract/copying.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { aNumber, aReply, aWorkspaceFile, workWeek } from '../../../tests/support/builders.ts';
import { type CoreClient, everythingKept, importFile, openTestCore } from '../../../tests/support/core.ts';

const everything: CopyWhat = {
  hours: true,
  closures: true,
  slots: [
    { trigger: 'missed_call', period: 'after_hours' },
    { trigger: 'voicemail', period: 'after_hours' },
  ],
};
const onlyReplies: CopyWhat = { ...everything, hours: false, closures: false };

const christmas = { name: 'Noël', from: '2026-12-25', to: '2026-12-25', hours: [] };
const missedCall = aReply({ message: 'Bonjour, nous rappelons demain.', translations: { en: 'Hello.' } });
const voicemail = aReply({ trigger: 'voicemail', message: 'Bien reçu.' });

type FileNumber = Partial<PhoneNumber> & { autoReplies?: ReturnType<typeof aReply>[] };

/** A core with a number to copy from and others to copy to. */
async function openWith(...targets: FileNumber[]): Promise<CoreClient> {
  const { client } = openTestCore();
  const from = {
    ...aNumber({ id: 'from', closures: [christmas] }),
    autoReplies: [missedCall, voicemail],
  };
  const others = targets.map((target, index) => ({
    ...aNumber({ phone: `+1514555020${index}`, businessHours: null }),
    autoReplies: [],
    ...target,
  }));
  const text = aWorkspaceFile([from, ...others]);
  await importFile(client, text);
  return client;
}

async function copy(client: CoreClient, toIds: string[], what = everything) {
  const wanted = { fromId: 'from', what, toIds };
  const { basis } = await client.copying.plan(wanted);
  return client.copying.apply({ ...wanted, basis });
}

const textsOf = async (client: CoreClient, id: string) =>
  (await client.numbers.get({ id })).autoReplies.map(({ trigger, message, translations }) => ({
    trigger,
    message,
    translations,
  }));

describe('the plan', () => {
  test('says of each number what is new, replaced or the same, those alike together, and writes nothing', async () => {
    const other = { ...voicemail, message: 'Autre.' };
    const client = await openWith(
      { id: 'empty' },
      { id: 'other', businessHours: workWeek(['10:00', '18:00']), autoReplies: [missedCall, other] },
      { id: 'empty_too' },
    );
    const before = await everythingKept(client);
    const plan = await client.copying.plan({
      fromId: 'from',
      what: everything,
      toIds: ['empty', 'other', 'empty_too'],
    });
    const slot = (trigger: string, change: string) => ({
      trigger,
      period: 'after_hours',
      change,
      language: 'same',
    });
    expect(plan.groups).toEqual([
      {
        ids: ['empty', 'empty_too'],
        hours: 'new',
        closures: 'new',
        replies: [slot('missed_call', 'new'), slot('voicemail', 'new')],
      },
      {
        ids: ['other'],
        hours: 'replaced',
        closures: 'new',
        replies: [slot('missed_call', 'same'), slot('voicemail', 'replaced')],
      },
    ]);
    expect(await everythingKept(client)).toEqual(before);
  });

  test('leaves out the number itself, and takes one that is named twice once', async () => {
    const client = await openWith({ id: 'a' });
    const { groups } = await client.copying.plan({
      fromId: 'from',
      what: everything,
      toIds: ['from', 'a', 'a'],
    });
    expect(groups.map(({ ids }) => ids)).toEqual([['a']]);
  });

  test('says how a text reaches a number that speaks another language', async () => {
    const client = await openWith({ id: 'english', language: 'en' });
    const { groups } = await client.copying.plan({
      fromId: 'from',
      what: onlyReplies,
      toIds: ['english'],
    });
    expect(groups[0]?.replies.map(({ trigger, language }) => [trigger, language])).toEqual([
      ['missed_call', 'turned'],
      ['voicemail', 'foreign'],
    ]);
  });

  test('refuses closures whose special hours would meet the week that stays', async () => {
    const night = { name: '', from: '2026-12-26', to: '2026-12-26', hours: [['00:00', '05:00']] as never };
    const { client } = openTestCore();
    const text = aWorkspaceFile([
      { ...aNumber({ id: 'from', businessHours: null, closures: [night] }), autoReplies: [] },
      {
        ...aNumber({ id: 'a', phone: '+15145550200', businessHours: workWeek(['20:00', '04:00']) }),
        autoReplies: [],
      },
    ]);
    await importFile(client, text);
    const what = { hours: false, closures: true, slots: [] };
    const { groups } = await client.copying.plan({ fromId: 'from', what, toIds: ['a'] });
    expect(groups[0]?.closures).toBe('refused');
    expect(await copy(client, ['a'], what)).toMatchObject({ changed: 0 });
    expect((await client.numbers.get({ id: 'a' })).number.closures).toEqual([]);
  });
});

describe('copying', () => {
  test('makes every target the same, its zone and language apart, and leaves what was not asked for', async () => {
    const text = aReply({ trigger: 'incoming_text', message: 'Un texto.' });
    const client = await openWith(
      { id: 'a', timeZone: 'Europe/Paris', autoReplies: [text] },
      { id: 'b', autoReplies: [{ ...missedCall, message: 'Autre.', translations: {} }] },
    );
    expect(await copy(client, ['a', 'b'])).toMatchObject({ changed: 2 });
    const from = await client.numbers.get({ id: 'from' });
    for (const id of ['a', 'b']) {
      const { number } = await client.numbers.get({ id });
      expect(number.businessHours).toEqual(from.number.businessHours);
      expect(number.closures).toEqual(from.number.closures);
    }
    expect((await client.numbers.get({ id: 'a' })).number.timeZone).toBe('Europe/Paris');
    const copied = await textsOf(client, 'from');
    expect(await textsOf(client, 'b')).toEqual(copied);
    expect(await textsOf(client, 'a')).toEqual([
      ...copied,
      { trigger: 'incoming_text', message: 'Un texto.', translations: {} },
    ]);
  });

  test('writes message and translation in each other’s place for a number of the other language', async () => {
    const client = await openWith({ id: 'english', language: 'en' });
    await copy(client, ['english'], onlyReplies);
    expect(await textsOf(client, 'english')).toEqual([
      { trigger: 'missed_call', message: 'Hello.', translations: { fr: missedCall.message } },
      { trigger: 'voicemail', message: 'Bien reçu.', translations: {} },
    ]);
  });

  test('leaves a number that has it all untouched: date, revisions and all', async () => {
    const client = await openWith({ id: 'a', autoReplies: [missedCall, voicemail] });
    const before = await client.numbers.get({ id: 'a' });
    expect(await copy(client, ['a'], onlyReplies)).toMatchObject({ changed: 0 });
    expect(await client.numbers.get({ id: 'a' })).toEqual(before);
  });

  test('gives a reply a revision that stands for no other text', async () => {
    const client = await openWith({ id: 'a' }, { id: 'english', language: 'en' });
    await copy(client, ['a', 'english'], onlyReplies);
    const numbers = await Promise.all(['from', 'a', 'english'].map((id) => client.numbers.get({ id })));
    const texts = new Map<number, string>();
    for (const { revision, trigger, message } of numbers.flatMap(({ autoReplies }) => autoReplies)) {
      const text = `${trigger} ${message}`;
      expect(texts.get(revision) ?? text).toBe(text);
      texts.set(revision, text);
    }
  });

  test('refuses with everything as it was when something has been written since the plan', async () => {
    const client = await openWith({ id: 'a' });
    const wanted = { fromId: 'from', what: everything, toIds: ['a'] };
    const { basis } = await client.copying.plan(wanted);
    await client.autoReplies.save({ numberId: 'a', ...voicemail, baseRevision: null });
    const before = await everythingKept(client);
    await expect(client.copying.apply({ ...wanted, basis })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await everythingKept(client)).toEqual(before);
  });

  test('refuses as a whole when one of the numbers is gone', async () => {
    const client = await openWith({ id: 'a' });
    const { basis } = await client.copying.plan({ fromId: 'from', what: everything, toIds: ['a'] });
    const before = await everythingKept(client);
    await expect(
      client.copying.apply({ fromId: 'from', what: everything, toIds: ['a', 'gone'], basis }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'number' } });
    expect(await everythingKept(client)).toEqual(before);
  });
});

describe('undoing', () => {
  test('gives every number back what it had, with the revisions it had, once', async () => {
    const client = await openWith(
      { id: 'a', closures: [{ ...christmas, name: 'Fêtes' }], autoReplies: [voicemail] },
      { id: 'b', businessHours: workWeek(['10:00', '18:00']) },
    );
    const ids = ['a', 'b'];
    const before = await Promise.all(ids.map((id) => client.numbers.get({ id })));
    const { copyId } = await copy(client, ids);
    expect(await client.copying.undo({ copyId })).toEqual({ undone: 2, newer: 0 });
    expect(await Promise.all(ids.map((id) => client.numbers.get({ id })))).toEqual(before);
    await expect(client.copying.undo({ copyId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'copy' },
    });
  });

  test('leaves what somebody has written over the copy since, and says so', async () => {
    const client = await openWith({ id: 'a' }, { id: 'b' });
    const { copyId } = await copy(client, ['a', 'b']);
    const { autoReplies, hoursRevision } = await client.numbers.get({ id: 'a' });
    const baseRevision = autoReplies[0]?.revision ?? null;
    await client.autoReplies.save({ numberId: 'a', ...missedCall, message: 'Plus récent.', baseRevision });
    await client.hours.save({ numberId: 'a', baseRevision: hoursRevision, timeZone: 'Europe/Paris' });
    expect(await client.copying.undo({ copyId })).toEqual({ undone: 2, newer: 1 });
    expect((await textsOf(client, 'a')).map(({ message }) => message)).toEqual(['Plus récent.']);
    expect((await client.numbers.get({ id: 'a' })).number.closures).toEqual([christmas]);
    expect((await client.numbers.get({ id: 'b' })).number.closures).toEqual([]);
  });

  test('passes over a number that has been removed since', async () => {
    const client = await openWith({ id: 'a' }, { id: 'b' });
    const { copyId } = await copy(client, ['a', 'b']);
    await client.numbers.remove({ id: 'a' });
    expect(await client.copying.undo({ copyId })).toEqual({ undone: 1, newer: 1 });
  });

  test('turns the texts of a number that speaks another language by now', async () => {
    const bilingual = { ...missedCall, message: 'Avant.', translations: { en: 'Before.' } };
    const client = await openWith({ id: 'a', autoReplies: [bilingual] });
    const what = { ...onlyReplies, slots: [{ trigger: 'missed_call', period: 'after_hours' }] } as CopyWhat;
    await client.autoReplies.save({
      numberId: 'from',
      ...missedCall,
      translations: {},
      baseRevision: (await client.numbers.get({ id: 'from' })).autoReplies[0]?.revision ?? null,
    });
    const { copyId } = await copy(client, ['a'], what);
    await client.numbers.update({ id: 'a', label: '', timeZone: 'UTC', language: 'en' });
    await client.copying.undo({ copyId });
    expect(await textsOf(client, 'a')).toEqual([
      { trigger: 'missed_call', message: 'Before.', translations: { fr: 'Avant.' } },
    ]);
  });

  test('is forgotten after thirty days, counted at opening', async () => {
    const core = openTestCore();
    const from = await core.client.numbers.add({ ...aNumberToAdd, phone: '+15145550100' });
    const to = await core.client.numbers.add({ ...aNumberToAdd, phone: '+15145550101' });
    await core.client.autoReplies.save({ numberId: from.id, ...voicemail, baseRevision: null });
    const wanted = { fromId: from.id, what: onlyReplies, toIds: [to.id] };
    const { basis } = await core.client.copying.plan(wanted);
    const copies = [await core.client.copying.apply({ ...wanted, basis })];
    core.wait(31 * 24 * 60 * 60 * 1000);
    const { client } = core.restart();
    await expect(client.copying.undo({ copyId: copies[0]?.copyId ?? 0 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

test('comparing one number gives both sides of all that is copied', async () => {
  const client = await openWith({ id: 'a', autoReplies: [{ ...voicemail, message: 'Autre.' }] });
  const comparison = await client.copying.compare({ fromId: 'from', what: everything, toId: 'a' });
  expect(comparison).toEqual({
    before: { businessHours: null, closures: [] },
    after: { businessHours: workWeek(['09:00', '17:00']), closures: [christmas] },
    replies: [
      {
        trigger: 'missed_call',
        period: 'after_hours',
        before: null,
        after: { message: missedCall.message, translations: missedCall.translations },
      },
      {
        trigger: 'voicemail',
        period: 'after_hours',
        before: { message: 'Autre.', translations: {} },
        after: { message: voicemail.message, translations: {} },
      },
    ],
  });
});

const aNumberToAdd = { label: '', timeZone: 'UTC', language: 'fr' } as const;
