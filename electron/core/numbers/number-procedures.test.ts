import { describe, expect, test } from 'vitest';
import { exampleContact } from '#shared/model/example-contact.ts';
import { aNumber, aReply, workWeek, aWorkspaceFile, newNumber } from '../../../tests/support/builders.ts';
import { everythingKept, openTestCore, startOfTest, importFile } from '../../../tests/support/core.ts';

describe('adding a number', () => {
  test('makes one without hours and without replies, which is listed and can be opened', async () => {
    const { client } = openTestCore();
    const { id } = await client.numbers.add(newNumber());
    expect(await client.numbers.list()).toEqual([
      {
        id,
        ...newNumber(),
        now: { open: null, changesAt: null },
        slots: [],
        updatedAt: startOfTest,
        updatedBy: null,
      },
    ]);
    expect(await client.numbers.get({ id })).toEqual({
      number: { id, ...newNumber(), businessHours: null, closures: [] },
      hoursRevision: 1,
      now: { open: null, changesAt: null, asked: startOfTest },
      autoReplies: [],
      updatedAt: startOfTest,
    });
  });

  test('keeps the order of adding', async () => {
    const { client } = openTestCore();
    const phones = ['+15145550199', '+15145550101', '+33123456789'];
    for (const phone of phones) await client.numbers.add(newNumber({ phone }));
    expect((await client.numbers.list()).map(({ phone }) => phone)).toEqual(phones);
  });

  test('is refused when the number is already there, and writes nothing', async () => {
    const { client } = openTestCore();
    await client.numbers.add(newNumber());
    const before = await everythingKept(client);
    await expect(client.numbers.add(newNumber({ label: 'Again' }))).rejects.toMatchObject({
      code: 'INVALID',
      defined: true,
      data: {
        faults: [{ path: ['phone'], code: 'duplicate_number', facts: { value: '+15145550100' } }],
      },
    });
    expect(await everythingKept(client)).toEqual(before);
  });

  test.for([
    ['a number that is not E.164', { phone: '514 555-0100' }, ['phone'], 'not_e164'],
    ['a zone nobody knows', { timeZone: 'america/toronto' }, ['timeZone'], 'unknown_time_zone'],
    ['a label over 120 characters', { label: 'x'.repeat(121) }, ['label'], 'too_long'],
    ['a label with a tab in it', { label: 'a\tb' }, ['label'], 'control_character'],
  ] as const)('is refused with %s, and writes nothing', async ([, fields, path, code]) => {
    const { client } = openTestCore();
    const before = await everythingKept(client);
    await expect(client.numbers.add(newNumber(fields))).rejects.toMatchObject({
      code: 'INVALID',
      defined: true,
      data: { faults: [{ path, code }] },
    });
    expect(await everythingKept(client)).toEqual(before);
  });
});

describe('the list of numbers', () => {
  test('says which slots are filled, triggers first, hours before after-hours', async () => {
    const { client } = openTestCore();
    const autoReplies = [
      aReply({ trigger: 'incoming_text', period: 'after_hours' }),
      aReply({ trigger: 'missed_call', period: 'after_hours' }),
      aReply({ trigger: 'missed_call', period: 'business_hours' }),
    ];
    await importFile(client, aWorkspaceFile([{ ...aNumber(), autoReplies }]));
    expect((await client.numbers.list())[0]?.slots).toEqual([
      { trigger: 'missed_call', period: 'business_hours' },
      { trigger: 'missed_call', period: 'after_hours' },
      { trigger: 'incoming_text', period: 'after_hours' },
    ]);
  });

  test('says whether a number is open and until when, and follows the clock', async () => {
    const { client, wait } = openTestCore();
    await importFile(client, aWorkspaceFile());
    const opens = Date.parse('2026-11-23T09:00:00-05:00');
    const closes = Date.parse('2026-11-23T17:00:00-05:00');
    const now = async () => (await client.numbers.list())[0]?.now;
    expect(await now()).toEqual({ open: false, changesAt: opens });
    wait(opens - 1 - startOfTest);
    expect(await now()).toEqual({ open: false, changesAt: opens });
    wait(1);
    expect(await now()).toEqual({ open: true, changesAt: closes });
  });

  test('follows a clock that is set back', async () => {
    const { client, wait } = openTestCore();
    await importFile(client, aWorkspaceFile());
    await client.numbers.list();
    wait(Date.parse('2026-11-20T12:00:00-05:00') - startOfTest);
    expect((await client.numbers.list())[0]?.now).toEqual({
      open: true,
      changesAt: Date.parse('2026-11-20T17:00:00-05:00'),
    });
  });

  test('follows hours and zones that change', async () => {
    const { client } = openTestCore();
    await importFile(client, aWorkspaceFile());
    await client.numbers.list();
    await client.numbers.update({
      id: 'pn_ventes',
      label: '',
      timeZone: 'America/Vancouver',
      language: 'fr',
    });
    expect((await client.numbers.list())[0]?.now.open).toBe(true);
    await importFile(client, aWorkspaceFile([aNumber({ businessHours: workWeek() })]));
    expect((await client.numbers.list())[0]?.now).toEqual({ open: false, changesAt: null });
  });
});

describe('a number', () => {
  test('shows its replies in the order of the slots, each as an example contact would receive it', async () => {
    const { client } = openTestCore();
    const autoReplies = [
      aReply({ period: 'after_hours', message: 'Bonjour {{contact.first_name}}, à {{hours.next_opening}}.' }),
      aReply({ period: 'business_hours', message: '{{workspace.name}} : {{number.label}}' }),
    ];
    await importFile(client, aWorkspaceFile([{ ...aNumber(), autoReplies }]));
    const { autoReplies: shown } = await client.numbers.get({ id: 'pn_ventes' });
    expect(shown.map(({ period, example }) => [period, example])).toEqual([
      ['business_hours', 'Garage Tremblay : Ventes'],
      ['after_hours', 'Bonjour Sophie, à lundi à 9 h.'],
    ]);
  });

  test.for(['fr', 'en'] as const)(
    'in %s shows a reply to the same example contact as a preview, whoever the contacts are',
    async (language) => {
      const { client } = openTestCore();
      const contacts = [{ phone: '+15145550121', firstName: 'Maximilienne', language }];
      const message = '{{contact.first_name}} {{contact.full_name}}';
      const number = { ...aNumber({ language }), autoReplies: [aReply({ message })] };
      await importFile(client, aWorkspaceFile([number], { contacts }));
      const { autoReplies: shown } = await client.numbers.get({ id: number.id });
      const contact = exampleContact(language);
      const preview = await client.preview.message({
        numberId: number.id,
        message,
        translations: {},
        contact,
      });
      expect(shown[0]?.example).toBe(preview.text);
      expect(preview.text).toContain(contact.firstName);
    },
  );

  test('that is not there is not found', async () => {
    const { client } = openTestCore();
    const missing = { code: 'NOT_FOUND', defined: true, data: { what: 'number' } };
    const { label, timeZone, language } = newNumber();
    await expect(client.numbers.get({ id: 'pn_x' })).rejects.toMatchObject(missing);
    await expect(client.numbers.remove({ id: 'pn_x' })).rejects.toMatchObject(missing);
    await expect(client.numbers.update({ id: 'pn_x', label, timeZone, language })).rejects.toMatchObject(
      missing,
    );
  });
});

describe('changing a number', () => {
  test('writes its label, zone and language, and the date', async () => {
    const { client, wait } = openTestCore();
    const { id } = await client.numbers.add(newNumber());
    wait(1000);
    await client.numbers.update({ id, label: 'Sales', timeZone: 'America/Halifax', language: 'en' });
    expect(await client.numbers.get({ id })).toMatchObject({
      number: { phone: '+15145550100', label: 'Sales', timeZone: 'America/Halifax', language: 'en' },
      updatedAt: startOfTest + 1000,
    });
  });

  test('to the language of a translation makes message and translation change places', async () => {
    const { client } = openTestCore();
    const both = aReply({ message: 'Bonjour', translations: { en: 'Hello' } });
    const alone = aReply({ period: 'business_hours', message: 'Un instant' });
    await importFile(client, aWorkspaceFile([{ ...aNumber(), autoReplies: [both, alone] }]));
    const before = await client.numbers.get({ id: 'pn_ventes' });
    await client.numbers.update({ ...idAndFields, language: 'en' });
    const after = await client.numbers.get({ id: 'pn_ventes' });
    expect(after.autoReplies).toMatchObject([
      { message: 'Un instant', translations: {}, revision: before.autoReplies[0]?.revision },
      { message: 'Hello', translations: { fr: 'Bonjour' } },
    ]);
    expect(after.autoReplies[1]?.revision).toBeGreaterThan(before.autoReplies[1]?.revision ?? Infinity);
    await client.numbers.update({ ...idAndFields, language: 'fr' });
    expect((await client.numbers.get({ id: 'pn_ventes' })).autoReplies[1]).toMatchObject(both);
  });
});

const idAndFields = { id: 'pn_ventes', label: 'Ventes', timeZone: 'America/Toronto' };

describe('removing a number', () => {
  test('takes its replies with it, and restoring gives all back in its place', async () => {
    const { client, wait } = openTestCore();
    const first = { ...aNumber(), autoReplies: [aReply(), aReply({ trigger: 'voicemail' })] };
    const second = aNumber({ id: 'pn_2', phone: '+15145550102', label: 'Service' });
    await importFile(client, aWorkspaceFile([first, second]));
    const exported = await client.workspaceFile.export();
    const { deletionId } = await client.numbers.remove({ id: first.id });
    expect((await client.numbers.list()).map(({ id }) => id)).toEqual(['pn_2']);
    await expect(client.numbers.get({ id: first.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });

    wait(60_000);
    expect(await client.numbers.restore({ deletionId })).toEqual({ id: first.id });
    expect(await client.workspaceFile.export()).toEqual(exported);
    expect((await client.numbers.get({ id: first.id })).updatedAt).toBe(startOfTest + 60_000);
  });

  test('leaves nothing of its replies for a number that takes its place', async () => {
    const { client } = openTestCore();
    await importFile(client, aWorkspaceFile());
    await client.numbers.remove({ id: 'pn_ventes' });
    const { id } = await client.numbers.add(newNumber());
    expect((await client.numbers.get({ id })).autoReplies).toEqual([]);
  });
});

describe('restoring a number', () => {
  const slot = { trigger: 'missed_call', period: 'after_hours' } as const;

  test('gives its replies back with their revisions and dates, so an editor open since before saves', async () => {
    const { client, wait } = openTestCore();
    await importFile(client, aWorkspaceFile());
    const before = await client.numbers.get({ id: 'pn_ventes' });
    const { deletionId } = await client.numbers.remove({ id: 'pn_ventes' });
    wait(60_000);
    await client.numbers.restore({ deletionId });
    const { autoReplies } = await client.numbers.get({ id: 'pn_ventes' });
    expect(autoReplies).toEqual(before.autoReplies);
    const save = {
      ...aReply({ message: 'Autre' }),
      numberId: 'pn_ventes',
      baseRevision: before.autoReplies[0]?.revision ?? null,
    };
    const { revision } = await client.autoReplies.save(save);
    expect(revision).toBeGreaterThan(save.baseRevision ?? Infinity);
    await expect(client.autoReplies.save(save)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('leaves an editor stale that was open on what stood there before or in between', async () => {
    const { client } = openTestCore();
    await importFile(client, aWorkspaceFile());
    const revisionNow = async () =>
      (await client.numbers.get({ id: 'pn_ventes' })).autoReplies[0]?.revision ?? null;
    const first = await revisionNow();
    await client.autoReplies.save({
      ...aReply({ message: 'B' }),
      numberId: 'pn_ventes',
      baseRevision: first,
    });
    const { deletionId } = await client.numbers.remove({ id: 'pn_ventes' });
    await importFile(client, aWorkspaceFile([{ ...aNumber(), autoReplies: [aReply({ message: 'C' })] }]));
    const between = await revisionNow();
    await client.numbers.remove({ id: 'pn_ventes' });
    await client.numbers.restore({ deletionId });
    for (const baseRevision of [first, between, null]) {
      const save = client.autoReplies.save({ ...aReply(), ...slot, numberId: 'pn_ventes', baseRevision });
      await expect(save).rejects.toMatchObject({ code: 'CONFLICT' });
    }
    expect((await client.numbers.get({ id: 'pn_ventes' })).autoReplies).toMatchObject([{ message: 'B' }]);
  });

  test('conflicts while the same phone is there again, works once it is gone, and works once', async () => {
    const { client } = openTestCore();
    const { id } = await client.numbers.add(newNumber({ label: 'Old' }));
    const { deletionId } = await client.numbers.remove({ id });
    const again = await client.numbers.add(newNumber({ label: 'New' }));
    const before = await everythingKept(client);
    await expect(client.numbers.restore({ deletionId })).rejects.toMatchObject({
      code: 'CONFLICT',
      defined: true,
    });
    expect(await everythingKept(client)).toEqual(before);

    await client.numbers.remove({ id: again.id });
    await client.numbers.restore({ deletionId });
    expect((await client.numbers.get({ id })).number.label).toBe('Old');
    await expect(client.numbers.restore({ deletionId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'deletion' },
    });
  });

  test('does not take the deletion of a reply for that of a number', async () => {
    const { client } = openTestCore();
    await importFile(client, aWorkspaceFile());
    const slot = { numberId: 'pn_ventes', trigger: 'missed_call', period: 'after_hours' } as const;
    const { deletionId } = await client.autoReplies.remove(slot);
    await expect(client.numbers.restore({ deletionId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
