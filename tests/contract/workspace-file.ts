import { expect, test } from 'vitest';
import type { Client } from './hosts.ts';
import { aNumber, aReply, declared, type World } from './world.ts';

const garage = `{
  "format": "relais.workspace", "version": 1,
  "workspace": { "name": "Garage Tremblay", "language": "fr" },
  "guardRails": { "cooldownMinutes": 60 },
  "contacts": [ { "phone": "+15145550123", "firstName": "Sophie" } ],
  "phoneNumbers": [ {
    "phone": "+15145550100", "label": "Ventes", "timeZone": "America/Toronto",
    "businessHours": { "fri": [["09:00", "12:00"], ["13:00", "17:00"]] },
    "closures": [ { "name": "Noël", "from": "2026-12-25", "to": "2026-12-26" } ],
    "autoReplies": [ { "trigger": "missed_call", "period": "after_hours", "message": "À bientôt." } ]
  } ]
}`;

export function workspaceFileBehaviour(world: World): void {
  async function importText(text: string, client: Client = world.client) {
    const checked = await client.workspaceFile.check({ text });
    if (!checked.readable) throw new Error(`Refused: ${JSON.stringify(checked.faults)}`);
    return client.workspaceFile.import({ text, basis: checked.basis });
  }

  test('a file says what it would change and changes nothing before it is imported', async () => {
    const checked = await world.client.workspaceFile.check({ text: garage });
    expect(checked).toMatchObject({
      readable: true,
      plan: {
        workspace: { before: null, after: 'Garage Tremblay' },
        guardRails: [{ setting: 'cooldownMinutes', before: '180', after: '60' }],
        numbers: [
          {
            change: 'added',
            phone: '+15145550100',
            label: 'Ventes',
            autoReplies: [
              {
                trigger: 'missed_call',
                period: 'after_hours',
                change: 'added',
                before: null,
                after: 'À bientôt.',
              },
            ],
          },
        ],
        contacts: [{ change: 'added', phone: '+15145550123', name: 'Sophie' }],
      },
    });
    expect(await world.client.workspace.get()).toBeNull();
    expect(await world.client.numbers.list()).toEqual([]);
  });

  test('an imported file is there, open hours and all, after a restart', async () => {
    expect((await importText(garage)).previous).toBeNull();
    await world.restart();
    expect(await world.client.workspace.get()).toEqual({ name: 'Garage Tremblay', language: 'fr' });
    const [number] = await world.client.numbers.list();
    expect(number).toMatchObject({
      phone: '+15145550100',
      language: 'fr',
      now: { open: true, changesAt: Date.parse('2026-11-20T17:00:00-05:00') },
      slots: [{ trigger: 'missed_call', period: 'after_hours' }],
    });
  });

  test('what is exported imports to the same, here and in an empty workspace', async () => {
    await importText(garage);
    const exported = await world.client.workspaceFile.export();
    expect(exported.fileName).toMatch(/\.relais\.json$/);
    const again = await world.client.workspaceFile.check(exported);
    const nothing = { workspace: null, guardRails: [], numbers: [], contacts: [], order: [] };
    expect(again).toMatchObject({ readable: true, plan: nothing });
    await importText(exported.text);
    expect(await world.client.workspaceFile.export()).toEqual(exported);
  });

  test('an import gives back what was there before, which undoes it', async () => {
    await world.client.workspace.set({ name: 'Before', language: 'en' });
    const { id } = await world.client.numbers.add(aNumber({ phone: '+16135550142', language: 'en' }));
    await world.client.autoReplies.save(aReply({ numberId: id }));
    const before = await world.client.workspaceFile.export();
    const { previous } = await importText(garage);
    expect((await world.client.numbers.list()).map(({ phone }) => phone)).toEqual(['+15145550100']);
    expect(previous).toBe(before.text);
    await importText(before.text);
    expect(await world.client.workspaceFile.export()).toEqual(before);
  });

  test('every fault is told with its line, its column and its field, and nothing is written', async () => {
    const wrong = garage
      .replace('"label": "Ventes"', '"label": "Ventes", "colour": "red"')
      .replace('"13:00", "17:00"', '"11:00", "17:00"')
      .replace('America/Toronto', 'Mars/Olympus');
    const placeOf = (excerpt: string) => {
      const lines = wrong.split('\n');
      const index = lines.findIndex((line) => line.includes(excerpt));
      return { line: index + 1, column: (lines[index] ?? '').indexOf(excerpt) + 1 };
    };
    const hours = { day: 'fri', interval: '11:00–17:00', otherDay: 'fri', other: '09:00–12:00' };
    const number = ['phoneNumbers', 0];
    const checked = await world.client.workspaceFile.check({ text: wrong });
    expect(checked).toEqual({
      readable: false,
      total: 3,
      faults: [
        {
          path: [...number, 'colour'],
          code: 'unknown_key',
          facts: { key: 'colour' },
          ...placeOf('"colour"'),
        },
        {
          path: [...number, 'timeZone'],
          code: 'unknown_time_zone',
          facts: { value: 'Mars/Olympus' },
          ...placeOf('"Mars/Olympus"'),
        },
        {
          path: [...number, 'businessHours', 'fri', 1],
          code: 'hours_overlap',
          facts: hours,
          ...placeOf('["11:00"'),
        },
      ],
    });
    const imported = world.client.workspaceFile.import({ text: wrong, basis: 0 });
    await expect(imported).rejects.toMatchObject(declared('INVALID', { faults: [{}, {}, {}] }));
    expect(await world.client.workspace.get()).toBeNull();
  });

  test.each([
    ['not JSON', garage.slice(0, -1), 'not_json'],
    ['of another version', garage.replace('"version": 1', '"version": 2'), 'wrong_version'],
    ['of another format', garage.replace('relais.workspace', 'sirena.workspace'), 'wrong_format'],
    ['with one key twice', garage.replace('"version": 1,', '"version": 1, "version": 1,'), 'duplicate_key'],
    ['larger than 2 MiB', garage + ' '.repeat(2 * 1024 * 1024), 'file_too_large'],
  ])('a file that is %s is refused', async (_what, text, code) => {
    const checked = await world.client.workspaceFile.check({ text });
    expect(checked).toMatchObject({ readable: false, faults: [{ code }] });
  });

  test('an import is refused when the workspace has changed since it was checked', async () => {
    const checked = await world.client.workspaceFile.check({ text: garage });
    if (!checked.readable) throw new Error('The file is in order');
    const other = await world.connect();
    await other.workspace.set({ name: 'Meanwhile', language: 'en' });
    const imported = world.client.workspaceFile.import({ text: garage, basis: checked.basis });
    await expect(imported).rejects.toMatchObject(declared('CONFLICT'));
    expect(await world.client.workspace.get()).toEqual({ name: 'Meanwhile', language: 'en' });
    expect(await world.client.numbers.list()).toEqual([]);
  });

  test('there is nothing to export before there is a workspace', async () => {
    await expect(world.client.workspaceFile.export()).rejects.toMatchObject(
      declared('NOT_FOUND', { what: 'workspace' }),
    );
  });
}
