import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aNumber, aReply, aWorkspaceFile, newNumber, workWeek } from '../../../tests/support/builders.ts';
import { type CoreClient, everythingKept, openTestCore, startOfTest } from '../../../tests/support/core.ts';
import { workspaceFiles } from '../../../tests/support/arbitrary-workspace.ts';

const nothingChanges = { workspace: null, guardRails: [], numbers: [], contacts: [], order: [] };

async function planFor(client: CoreClient, text: string) {
  const check = await client.workspaceFile.check({ text });
  if (!check.readable) throw new Error(JSON.stringify(check.faults));
  return check;
}

async function importText(client: CoreClient, text: string) {
  const { basis } = await planFor(client, text);
  return client.workspaceFile.import({ text, basis });
}

describe('what a file would change', () => {
  test('is all of it before there is a workspace', async () => {
    const { client } = openTestCore();
    const contacts = [{ phone: '+15145550123', firstName: 'Sophie', lastName: 'Tremblay' }];
    const text = aWorkspaceFile(undefined, { contacts, guardRails: { cooldownMinutes: 60 } });
    expect(await planFor(client, text)).toEqual({
      readable: true,
      basis: 0,
      plan: {
        workspace: { before: null, after: 'Garage Tremblay' },
        guardRails: [{ setting: 'cooldownMinutes', before: '180', after: '60' }],
        contacts: [{ change: 'added', phone: '+15145550123', name: 'Sophie Tremblay' }],
        numbers: [
          {
            change: 'added',
            phone: '+15145550100',
            label: 'Ventes',
            fields: [],
            autoReplies: [
              {
                trigger: 'missed_call',
                period: 'after_hours',
                change: 'added',
                before: null,
                after: 'Bonjour, nous rappelons demain.',
              },
            ],
          },
        ],
        order: [],
      },
    });
  });

  test('is told number by number and reply by reply, numbers being the same when their phones are', async () => {
    const { client } = openTestCore();
    const stays = { ...aNumber({ id: 'pn_1' }), autoReplies: [aReply()] };
    const changes = {
      ...aNumber({ id: 'pn_2', phone: '+15145550102' }),
      autoReplies: [
        aReply(),
        aReply({ trigger: 'voicemail' }),
        aReply({ trigger: 'incoming_text', translations: { en: 'Hello' } }),
      ],
    };
    const goes = {
      ...aNumber({ id: 'pn_3', phone: '+15145550103', label: 'Pneus' }),
      autoReplies: [aReply()],
    };
    await importText(client, aWorkspaceFile([stays, changes, goes]));

    const changed = {
      ...changes,
      label: 'Service',
      businessHours: workWeek(['08:00', '16:00']),
      autoReplies: [
        aReply({ message: 'Autre' }),
        aReply({ trigger: 'incoming_text', translations: { en: 'Hi' } }),
        aReply({ trigger: 'incoming_text', period: 'business_hours' }),
      ],
    };
    const comes = aNumber({ phone: '+15145550104', label: 'Atelier', id: 'pn_4' });
    const message = 'Bonjour, nous rappelons demain.';
    expect((await planFor(client, aWorkspaceFile([comes, changed, stays]))).plan).toEqual({
      ...nothingChanges,
      order: ['numbers'],
      numbers: [
        { change: 'added', phone: '+15145550104', label: 'Atelier', fields: [], autoReplies: [] },
        {
          change: 'changed',
          phone: '+15145550102',
          label: 'Service',
          fields: ['label', 'businessHours'],
          autoReplies: [
            { ...slot('missed_call', 'after_hours'), change: 'changed', before: message, after: 'Autre' },
            { ...slot('voicemail', 'after_hours'), change: 'removed', before: message, after: null },
            { ...slot('incoming_text', 'business_hours'), change: 'added', before: null, after: message },
            // Its translation is another one.
            { ...slot('incoming_text', 'after_hours'), change: 'changed', before: message, after: message },
          ],
        },
        {
          change: 'removed',
          phone: '+15145550103',
          label: 'Pneus',
          fields: [],
          autoReplies: [
            { ...slot('missed_call', 'after_hours'), change: 'removed', before: message, after: null },
          ],
        },
      ],
    });
  });

  test('is told for the workspace, its contacts and its guard rails', async () => {
    const { client } = openTestCore();
    const contacts = [
      { phone: '+15145550121', firstName: 'Léa' },
      { phone: '+15145550122', firstName: 'Emma', lastName: 'Wilson' },
      { phone: '+15145550123' },
    ];
    await importText(client, aWorkspaceFile([], { contacts }));
    const text = aWorkspaceFile([], {
      workspace: { name: 'Garage Tremblay', language: 'en' },
      guardRails: { cooldownScope: 'contact_and_number', breakerPerDay: 3 },
      contacts: [
        contacts[2],
        { ...contacts[1], optedOutAt: '2026-11-20T18:05:00-05:00' },
        { phone: '+15145550124' },
      ],
    });
    expect((await planFor(client, text)).plan).toEqual({
      workspace: { before: 'Garage Tremblay', after: 'Garage Tremblay' },
      guardRails: [
        { setting: 'cooldownScope', before: 'contact', after: 'contact_and_number' },
        { setting: 'breakerPerDay', before: '8', after: '3' },
      ],
      numbers: [],
      contacts: [
        { change: 'changed', phone: '+15145550122', name: 'Emma Wilson' },
        { change: 'added', phone: '+15145550124', name: '' },
        { change: 'removed', phone: '+15145550121', name: 'Léa' },
      ],
      order: ['contacts'],
    });
  });
});

describe('the order of a file', () => {
  const first = aNumber({ id: 'pn_1' });
  const second = aNumber({ id: 'pn_2', phone: '+15145550102' });
  const contacts = [{ phone: '+15145550121' }, { phone: '+15145550122' }];

  test('is a change of its own, which is imported and exported again', async () => {
    const { client } = openTestCore();
    await importText(client, aWorkspaceFile([first, second], { contacts }));
    const text = aWorkspaceFile([second, first], { contacts: contacts.toReversed() });
    const { plan } = await planFor(client, text);
    expect(plan).toEqual({ ...nothingChanges, order: ['numbers', 'contacts'] });
    await importText(client, text);
    expect((await client.numbers.list()).map(({ id }) => id)).toEqual(['pn_2', 'pn_1']);
    expect(JSON.parse((await client.workspaceFile.export()).text)).toMatchObject({
      phoneNumbers: [{ id: 'pn_2' }, { id: 'pn_1' }],
      contacts: contacts.toReversed(),
    });
    expect((await planFor(client, text)).plan).toEqual(nothingChanges);
  });

  test('is not changed by what comes and goes between', async () => {
    const { client } = openTestCore();
    const third = aNumber({ id: 'pn_3', phone: '+15145550103' });
    await importText(client, aWorkspaceFile([first, third, second]));
    const fourth = aNumber({ id: 'pn_4', phone: '+15145550104' });
    expect((await planFor(client, aWorkspaceFile([fourth, first, second]))).plan.order).toEqual([]);
  });
});

const slot = (trigger: string, period: string) => ({ trigger, period });

describe('importing', () => {
  test('makes the workspace what the file says and removes what it does not name', async () => {
    const { client, restart } = openTestCore();
    await importText(client, aWorkspaceFile([aNumber({ phone: '+15145550109', id: 'pn_old' })]));
    await importText(client, aWorkspaceFile());
    const { client: reopened } = restart();
    expect((await reopened.numbers.list()).map(({ id }) => id)).toEqual(['pn_ventes']);
    expect(await reopened.numbers.get({ id: 'pn_ventes' })).toMatchObject({
      number: aNumber(),
      autoReplies: [aReply()],
    });
    expect(await reopened.workspace.get()).toEqual({ name: 'Garage Tremblay', language: 'fr' });
  });

  test('conflicts once the workspace has changed since it was checked, whatever the change', async () => {
    const { client } = openTestCore();
    await importText(client, aWorkspaceFile());
    const text = aWorkspaceFile([]);
    const id = 'pn_ventes';
    const removed = { numberId: id, trigger: 'missed_call', period: 'after_hours' } as const;
    const deletionIds: number[] = [];
    const writes: (() => Promise<unknown>)[] = [
      () => client.workspace.set({ name: 'Autre', language: 'fr' }),
      () => client.numbers.add(newNumber({ phone: '+15145550111' })),
      () => client.numbers.update({ id, label: 'Autre', timeZone: 'UTC', language: 'fr' }),
      async () => deletionIds.push((await client.autoReplies.remove(removed)).deletionId),
      () => client.autoReplies.restore({ deletionId: deletionIds[0] ?? 0 }),
      async () => deletionIds.push((await client.numbers.remove({ id })).deletionId),
      () => client.numbers.restore({ deletionId: deletionIds[1] ?? 0 }),
      () => importText(client, aWorkspaceFile()),
    ];
    for (const write of writes) {
      const { basis } = await planFor(client, text);
      await write();
      const before = await everythingKept(client);
      await expect(client.workspaceFile.import({ text, basis })).rejects.toMatchObject({
        code: 'CONFLICT',
        defined: true,
      });
      expect(await everythingKept(client)).toEqual(before);
    }
  });

  test('gives the basis of the next import', async () => {
    const { client } = openTestCore();
    const { basis } = await importText(client, aWorkspaceFile());
    expect((await planFor(client, aWorkspaceFile())).basis).toBe(basis);
    await client.workspaceFile.import({ text: aWorkspaceFile([]), basis });
    expect(await client.numbers.list()).toEqual([]);
  });

  test('of a file with a fault is refused with the field, and writes nothing', async () => {
    const { client } = openTestCore();
    await importText(client, aWorkspaceFile());
    const before = await everythingKept(client);
    const { basis } = await planFor(client, aWorkspaceFile());
    const text = aWorkspaceFile([aNumber(), aNumber({ id: 'pn_2' })]);
    await expect(client.workspaceFile.import({ text, basis })).rejects.toMatchObject({
      code: 'INVALID',
      defined: true,
      data: {
        faults: [{ path: ['phoneNumbers', 1], code: 'duplicate_number', facts: { value: '+15145550100' } }],
      },
    });
    expect(await everythingKept(client)).toEqual(before);
  });

  test('is undone by importing what it gives back', async () => {
    const { client } = openTestCore();
    const text = aWorkspaceFile(
      [aNumber(), { ...aNumber({ id: 'pn_2', phone: '+15145550102' }), autoReplies: [aReply()] }],
      { guardRails: { breakerPerDay: 3 }, contacts: [{ phone: '+15145550123', firstName: 'Sophie' }] },
    );
    expect((await importText(client, text)).previous).toBeNull();
    const before = await client.workspaceFile.export();
    const { previous } = await importText(client, aWorkspaceFile([], { workspace: { name: 'Autre' } }));
    expect(previous).toBe(before.text);
    await importText(client, before.text);
    expect(await client.workspaceFile.export()).toEqual(before);
  });

  test('leaves what stays the same its revision and its date', async () => {
    const { client, wait } = openTestCore();
    const autoReplies = [aReply(), aReply({ trigger: 'voicemail' })];
    const other = { ...aNumber({ id: 'pn_2', phone: '+15145550102' }), autoReplies };
    await importText(client, aWorkspaceFile([{ ...aNumber(), autoReplies }, other]));
    const before = await client.numbers.get({ id: 'pn_ventes' });
    const otherBefore = await client.numbers.get({ id: 'pn_2' });

    wait(60_000);
    const [kept, changed] = [autoReplies[0] ?? aReply(), aReply({ trigger: 'voicemail', message: 'Autre' })];
    await importText(client, aWorkspaceFile([{ ...aNumber(), autoReplies: [kept, changed] }, other]));
    const after = await client.numbers.get({ id: 'pn_ventes' });
    expect(after.autoReplies[0]).toEqual(before.autoReplies[0]);
    expect(after.autoReplies[1]).toMatchObject({ message: 'Autre', updatedAt: startOfTest + 60_000 });
    expect(after.autoReplies[1]?.revision).toBeGreaterThan(before.autoReplies[1]?.revision ?? Infinity);
    expect(after.updatedAt).toBe(startOfTest + 60_000);
    expect(await client.numbers.get({ id: 'pn_2' })).toEqual({
      ...otherBefore,
      now: { ...otherBefore.now, asked: startOfTest + 60_000 },
    });
  });

  test('keeps the id of a number that is there, unless the file gives another one', async () => {
    const { client } = openTestCore();
    const { id: _id, ...withoutId } = aNumber();
    await importText(client, aWorkspaceFile([withoutId]));
    const made = (await client.numbers.list())[0]?.id ?? '';
    expect(made).toMatch(/^pn_[\w-]{12}$/);
    await importText(client, aWorkspaceFile([{ ...withoutId, label: 'Autre' }]));
    expect(await client.numbers.list()).toMatchObject([{ id: made, label: 'Autre' }]);
    await importText(client, aWorkspaceFile([aNumber()]));
    expect(await client.numbers.list()).toMatchObject([{ id: 'pn_ventes' }]);
  });

  test('lets numbers change their ids with each other, each keeping its replies and their revisions', async () => {
    const { client } = openTestCore();
    const a = { ...aNumber({ id: 'pn_a' }), autoReplies: [aReply({ message: 'a' })] };
    const b = { ...aNumber({ id: 'pn_b', phone: '+15145550102' }), autoReplies: [aReply({ message: 'b' })] };
    await importText(client, aWorkspaceFile([a, b]));
    const revisionOfA = (await client.numbers.get({ id: 'pn_a' })).autoReplies[0]?.revision;
    await importText(
      client,
      aWorkspaceFile([
        { ...a, id: 'pn_b' },
        { ...b, id: 'pn_a' },
      ]),
    );
    expect(await client.numbers.get({ id: 'pn_b' })).toMatchObject({
      number: { phone: '+15145550100' },
      autoReplies: [{ message: 'a', revision: revisionOfA }],
    });
  });

  test('gives a number another id when the file gives its own to a different number', async () => {
    const { client } = openTestCore();
    await importText(client, aWorkspaceFile([aNumber({ id: 'pn_a' })]));
    const { id: _id, ...withoutId } = aNumber();
    await importText(client, aWorkspaceFile([withoutId, aNumber({ id: 'pn_a', phone: '+15145550102' })]));
    const numbers = await client.numbers.list();
    expect(numbers).toMatchObject([{ phone: '+15145550100' }, { phone: '+15145550102', id: 'pn_a' }]);
    expect(numbers[0]?.id).not.toBe('pn_a');
  });
});

describe('exporting', () => {
  test('finds nothing before there is a workspace', async () => {
    const { client } = openTestCore();
    await expect(client.workspaceFile.export()).rejects.toMatchObject({
      code: 'NOT_FOUND',
      defined: true,
      data: { what: 'workspace' },
    });
  });

  test('writes every field, always in the same order', async () => {
    const { client } = openTestCore();
    const businessHours = { fri: [['09:00', '24:00']], mon: [] };
    const autoReplies = [aReply({ trigger: 'incoming_text' }), aReply({ translations: { en: 'Hello' } })];
    const { label: _label, ...number } = aNumber();
    await importText(
      client,
      JSON.stringify({
        phoneNumbers: [
          { autoReplies, ...number, businessHours, closures: [{ to: '2026-12-26', from: '2026-12-25' }] },
        ],
        contacts: [{ phone: '+15145550123' }],
        workspace: { name: 'Garage Tremblay' },
        version: 1,
        format: 'relais.workspace',
      }),
    );
    await expect((await client.workspaceFile.export()).text).toMatchFileSnapshot('exported-file.txt');
  });

  test('of numbers nobody has named a business for goes under the name of the first', async () => {
    const { client } = openTestCore();
    await client.numbers.add(newNumber({ label: '', language: 'en' }));
    const { fileName, text } = await client.workspaceFile.export();
    expect(fileName).toBe('15145550100.relais.json');
    expect(JSON.parse(text)).toMatchObject({ workspace: { name: '+15145550100', language: 'en' } });
    const { previous } = await importText(client, aWorkspaceFile([]));
    expect(previous).toBe(text);
  });

  test.for([
    ['Garage Tremblay', 'garage-tremblay.relais.json'],
    ['  Crêperie « L’Œuf » & Fils (2) ', 'creperie-l-oeuf-fils-2.relais.json'],
    ['../../etc/passwd', 'etc-passwd.relais.json'],
    ['日本', 'workspace.relais.json'],
  ])('names the file of %j %s', async ([name, fileName]) => {
    const { client } = openTestCore();
    await client.workspace.set({ name: name ?? '' });
    expect((await client.workspaceFile.export()).fileName).toBe(fileName);
  });
});

test('any workspace is imported and exported to a file that changes nothing and imports to the same', async () => {
  const { client } = openTestCore();
  await fc.assert(
    fc.asyncProperty(workspaceFiles, async (file) => {
      await importText(client, JSON.stringify(file));
      const first = await client.workspaceFile.export();
      expect((await planFor(client, first.text)).plan).toEqual(nothingChanges);
      expect((await planFor(client, JSON.stringify(file))).plan).toEqual(nothingChanges);
      await importText(client, aWorkspaceFile([], { workspace: { name: 'Autre' } }));
      await importText(client, first.text);
      expect(await client.workspaceFile.export()).toEqual(first);
    }),
    { numRuns: 100 },
  );
});
