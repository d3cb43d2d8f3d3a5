import { expect, test } from 'vitest';
import type { ActivityEntry } from '#shared/contract/activity.ts';
import { defaultGuardRails } from '#shared/model/guard-rails.ts';
import { aReply, aWorkspaceFile, newNumber, workWeek } from '../../../tests/support/builders.ts';
import { type CoreClient, everythingKept, importFile, openTestCore } from '../../../tests/support/core.ts';

const slot = { trigger: 'missed_call', period: 'after_hours' } as const;
const phone = '+15145550123';

async function openWorkspace() {
  const opened = openTestCore();
  const { client } = opened;
  await client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
  const { id: numberId } = await client.numbers.add(newNumber());
  const save = async (message: string, translations = {}) => {
    const { autoReplies } = await client.numbers.get({ id: numberId });
    const baseRevision = autoReplies[0]?.revision ?? null;
    return client.autoReplies.save({ numberId, ...aReply({ message, translations }), baseRevision });
  };
  const message = async () => (await client.numbers.get({ id: numberId })).autoReplies[0]?.message;
  return { ...opened, numberId, save, message };
}

const latest = async (client: CoreClient): Promise<ActivityEntry> => {
  const { entries } = await client.activity.list({ limit: 1 });
  if (!entries[0]) throw new Error('Nothing has been changed');
  return entries[0];
};

/** Restores as the screen does, plan first. */
async function restore(client: CoreClient, { id }: { id: number }) {
  const { state, would, basis } = await client.activity.planRestore({ id });
  return { state, would, ...(await client.activity.restore({ id, basis })) };
}

test('a reply goes back to what it said, as a new change that can be taken back as well', async () => {
  const { client, save, message } = await openWorkspace();
  await save('Un', { en: 'One' });
  await save('Deux');
  const entry = await latest(client);
  const restored = await restore(client, entry);
  expect(restored.state).toBe('ready');
  expect(await message()).toBe('Un');
  expect(await latest(client)).toMatchObject({
    id: restored.entryId,
    isRestored: true,
    action: 'changed',
    changed: { before: { message: 'Deux' }, after: { message: 'Un', translations: { en: 'One' } } },
  });
  await restore(client, { id: restored.entryId ?? 0 });
  expect(await message()).toBe('Deux');
});

test('a deleted reply comes back, and goes again when that is taken back', async () => {
  const { client, numberId, save, message } = await openWorkspace();
  await save('Un');
  await client.autoReplies.remove({ numberId, ...slot });
  const { entryId } = await restore(client, await latest(client));
  expect(await message()).toBe('Un');
  await restore(client, { id: entryId ?? 0 });
  expect(await message()).toBeUndefined();
});

test('a reply that was changed since is shown beside what would replace it', async () => {
  const { client, save, message } = await openWorkspace();
  await save('Un');
  await save('Deux');
  const { id } = await latest(client);
  await save('Trois');
  const plan = await client.activity.planRestore({ id });
  expect(plan).toMatchObject({
    state: 'overwrites',
    would: { before: { message: 'Trois' }, after: { message: 'Un' } },
  });
  await client.activity.restore({ id, basis: plan.basis });
  expect(await message()).toBe('Un');
  expect(await client.activity.planRestore({ id })).toMatchObject({ state: 'same' });
});

test('conflicts when the workspace has changed since it was planned, and writes nothing', async () => {
  const { client, save } = await openWorkspace();
  await save('Un');
  await save('Deux');
  const { id } = await latest(client);
  const { basis } = await client.activity.planRestore({ id });
  await save('Trois');
  const before = await everythingKept(client);
  await expect(client.activity.restore({ id, basis })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await everythingKept(client)).toEqual(before);
});

test('texts keep their languages when the number speaks another one by now', async () => {
  const { client, numberId, save, message } = await openWorkspace();
  await save('Bonjour', { en: 'Hello' });
  await client.autoReplies.remove({ numberId, ...slot });
  const deleted = await latest(client);
  const { label, timeZone } = newNumber();
  await client.numbers.update({ id: numberId, label, timeZone, language: 'en' });
  await restore(client, deleted);
  expect(await message()).toBe('Hello');
});

test('what a number that is gone said is not offered, and refused', async () => {
  const { client, numberId, save } = await openWorkspace();
  await save('Un');
  await save('Deux');
  const { id } = await latest(client);
  await client.numbers.remove({ id: numberId });
  const { entries } = await client.activity.list({ limit: 10 });
  expect(entries.find((entry) => entry.id === id)).toMatchObject({
    canRestore: false,
    number: { label: 'Ventes', isThere: false },
  });
  await expect(client.activity.planRestore({ id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { what: 'number' },
  });
});

test('only what a change of hours has touched goes back', async () => {
  const { client, numberId } = await openWorkspace();
  const save = async (wanted: object) => {
    const { hoursRevision: baseRevision } = await client.numbers.get({ id: numberId });
    await client.hours.save({ numberId, baseRevision, ...wanted });
  };
  const noel = { name: 'Noël', from: '2026-12-25', to: '2026-12-25', hours: [] };
  await save({ businessHours: workWeek(['09:00', '17:00']) });
  await save({ businessHours: workWeek(['10:00', '12:00']) });
  const { id } = await latest(client);
  await save({ closures: [noel] });
  expect(await latest(client)).toMatchObject({ changed: { kind: 'closures' } });
  expect((await restore(client, { id })).state).toBe('ready');
  const { number } = await client.numbers.get({ id: numberId });
  expect(number).toMatchObject({ businessHours: workWeek(['09:00', '17:00']), closures: [noel] });
});

test('guard rails, names of the workspace and of numbers go back', async () => {
  const { client, numberId } = await openWorkspace();
  await client.guardRails.set({
    guardRails: { ...defaultGuardRails, breakerPerDay: 4 },
    base: defaultGuardRails,
  });
  await restore(client, await latest(client));
  expect(await client.guardRails.get()).toEqual(defaultGuardRails);

  await client.workspace.set({ name: 'Autre', language: 'fr' });
  await restore(client, await latest(client));
  expect(await client.workspace.get()).toMatchObject({ name: 'Garage Tremblay' });

  const { timeZone, language } = newNumber();
  await client.numbers.update({ id: numberId, label: 'Autre', timeZone, language });
  await restore(client, await latest(client));
  expect((await client.numbers.get({ id: numberId })).number.label).toBe('Ventes');
});

test('a deleted number and a deleted contact come back, for thirty days', async () => {
  const { client, numberId, save, wait, restart } = await openWorkspace();
  await save('Un');
  await client.numbers.remove({ id: numberId });
  await restore(client, await latest(client));
  expect((await client.numbers.get({ id: numberId })).autoReplies).toHaveLength(1);

  await client.contacts.add({ phone, firstName: 'Sophie', lastName: '', language: null });
  await client.contacts.remove({ phone });
  const { id } = await latest(client);
  await restore(client, { id });
  expect(await client.contacts.get({ phone })).toMatchObject({ firstName: 'Sophie' });
  expect(await client.activity.planRestore({ id })).toMatchObject({ state: 'same' });

  await client.contacts.remove({ phone });
  wait(31 * 24 * 60 * 60 * 1000);
  const { client: later } = restart();
  expect(await latest(later)).toMatchObject({ canRestore: false });
});

test('a number whose phone was added again conflicts', async () => {
  const { client, numberId } = await openWorkspace();
  await client.numbers.remove({ id: numberId });
  const deleted = await latest(client);
  await client.numbers.add(newNumber());
  await expect(restore(client, deleted)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('who opted out is lifted from the contact alone; who was lifted can be opted out again', async () => {
  const { client } = await openWorkspace();
  await client.contacts.add({ phone, firstName: 'Sophie', lastName: '', language: null });
  const { optedOutAt } = await client.contacts.optOut({ phone });
  expect(await latest(client)).toMatchObject({ canRestore: false });
  await client.contacts.clearOptOut({ phone, optedOutAt });
  await restore(client, await latest(client));
  expect(await client.contacts.get({ phone })).toMatchObject({ optedOutAt });
});

test('a copy to many is undone, once', async () => {
  const { client, numberId: fromId, save } = await openWorkspace();
  await save('Un');
  const target = await client.numbers.add(newNumber({ phone: '+15145550102', label: 'Service' }));
  const what = { hours: false, closures: false, slots: [slot] };
  const { basis } = await client.copying.plan({ fromId, what, toIds: [target.id] });
  await client.copying.apply({ fromId, what, toIds: [target.id], basis });
  const copy = await latest(client);
  expect(copy.changed).toMatchObject({ kind: 'copy', total: 1, targets: [{ label: 'Service' }] });
  await restore(client, copy);
  expect((await client.numbers.get(target)).autoReplies).toEqual([]);
  expect(await latest(client)).toMatchObject({ action: 'undone', canRestore: false });
  await expect(restore(client, copy)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('an import is undone, and says first when something was changed since', async () => {
  const { client } = await openWorkspace();
  const before = (await client.workspaceFile.export()).text;
  await importFile(client, aWorkspaceFile([], { workspace: { name: 'Autre' } }));
  const entry = await latest(client);
  expect(entry).toMatchObject({ canRestore: true, changed: { kind: 'import', numbers: { removed: 1 } } });
  expect(await client.activity.planRestore(entry)).toMatchObject({
    state: 'ready',
    would: { numbers: { added: 1 } },
  });
  await client.workspace.set({ name: 'Encore', language: 'fr' });
  expect((await restore(client, entry)).state).toBe('overwrites');
  expect((await client.workspaceFile.export()).text).toBe(before);
});

test('what is new has nothing before it', async () => {
  const { client, save } = await openWorkspace();
  await save('Un');
  expect((await client.activity.list({ limit: 10 })).entries.map(({ canRestore }) => canRestore)).toEqual([
    false,
    false,
    false,
  ]);
  await expect(client.activity.planRestore({ id: 9_999 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { what: 'activity' },
  });
});
