import { describe, expect, test } from 'vitest';
import { contract } from '#shared/contract/contract.ts';
import type { CallMeta } from '#shared/contract/errors.ts';
import { defaultGuardRails } from '#shared/model/guard-rails.ts';
import { aContactEdit } from '../../../tests/cloud/world.ts';
import { aReply, aWorkspaceFile, newNumber, workWeek } from '../../../tests/support/builders.ts';
import { connect, openTestCloud } from '../../../tests/support/cloud.ts';
import { type CoreClient, importFile, openTestCore } from '../../../tests/support/core.ts';

const cloud = openTestCloud();

const entriesOf = async (client: CoreClient) => (await client.activity.list({ limit: 200 })).entries;

/** A number with a reply and a contact. */
async function openWorkspace() {
  const opened = openTestCore();
  const { client } = opened;
  await client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
  const { id: numberId } = await client.numbers.add(newNumber());
  const { revision } = await client.autoReplies.save({ numberId, ...aReply(), baseRevision: null });
  const phone = '+15145550123';
  await client.contacts.add({ phone, firstName: 'Sophie', lastName: 'Tremblay', language: 'fr' });
  const exchange = async (): Promise<void> => {
    opened.wait(5_000);
    await client.sync.run();
  };
  return { ...opened, numberId, revision, phone, exchange };
}

type Opened = Awaited<ReturnType<typeof openWorkspace>>;

const slot = { trigger: 'missed_call', period: 'after_hours' } as const;
const details = { firstName: 'Sophie', lastName: 'Tremblay', language: 'fr' } as const;

/** Each call that changes the workspace: what comes before it, and the call itself. */
const writes: Record<string, (world: Opened) => Promise<() => Promise<unknown>>> = {
  'workspace.set':
    async ({ client }) =>
    () =>
      client.workspace.set({ name: 'Garage', language: 'fr' }),
  'numbers.add':
    async ({ client }) =>
    () =>
      client.numbers.add(newNumber({ phone: '+15145550101' })),
  'numbers.update':
    async ({ client, numberId: id }) =>
    () =>
      client.numbers.update({ id, label: 'Service', timeZone: 'Europe/Paris', language: 'en' }),
  'numbers.remove':
    async ({ client, numberId: id }) =>
    () =>
      client.numbers.remove({ id }),
  'numbers.restore': async ({ client, numberId: id }) => {
    const removed = await client.numbers.remove({ id });
    return () => client.numbers.restore(removed);
  },
  'hours.save': async ({ client, numberId }) => {
    const { hoursRevision: baseRevision } = await client.numbers.get({ id: numberId });
    return () =>
      client.hours.save({
        numberId,
        baseRevision,
        businessHours: workWeek(['10:00', '12:00']),
        closures: [],
      });
  },
  'autoReplies.save':
    async ({ client, numberId, revision }) =>
    () =>
      client.autoReplies.save({ numberId, ...aReply({ message: 'Autre' }), baseRevision: revision }),
  'autoReplies.remove':
    async ({ client, numberId }) =>
    () =>
      client.autoReplies.remove({ numberId, ...slot }),
  'autoReplies.restore': async ({ client, numberId }) => {
    const removed = await client.autoReplies.remove({ numberId, ...slot });
    return () => client.autoReplies.restore(removed);
  },
  'contacts.add':
    async ({ client }) =>
    () =>
      client.contacts.add({ ...details, phone: '+15145550124' }),
  'contacts.update':
    async ({ client, phone }) =>
    () =>
      client.contacts.update({ phone, ...details, firstName: 'Zoé', base: details }),
  'contacts.remove':
    async ({ client, phone }) =>
    () =>
      client.contacts.remove({ phone }),
  'contacts.restore': async ({ client, phone }) => {
    const removed = await client.contacts.remove({ phone });
    return () => client.contacts.restore(removed);
  },
  'contacts.optOut':
    async ({ client, phone }) =>
    () =>
      client.contacts.optOut({ phone }),
  'contacts.clearOptOut': async ({ client, phone }) => {
    const { optedOutAt } = await client.contacts.optOut({ phone });
    return () => client.contacts.clearOptOut({ phone, optedOutAt });
  },
  'guardRails.set':
    async ({ client }) =>
    () =>
      client.guardRails.set({
        guardRails: { ...defaultGuardRails, breakerPerDay: 4 },
        base: defaultGuardRails,
      }),
  'copying.apply': async (world) => {
    const wanted = await wantedCopy(world);
    return () => world.client.copying.apply(wanted);
  },
  'copying.undo': async (world) => {
    const { copyId } = await world.client.copying.apply(await wantedCopy(world));
    return () => world.client.copying.undo({ copyId });
  },
  'workspaceFile.import': async ({ client }) => {
    const check = await client.workspaceFile.check({ text: aWorkspaceFile() });
    if (!check.readable) throw new Error('The file of a test can be read');
    return () => client.workspaceFile.import({ text: aWorkspaceFile(), basis: check.basis });
  },
  'activity.restore': async ({ client }) => {
    const [latest] = await entriesOf(client);
    const { basis } = await client.activity.planRestore({ id: latest?.id ?? 0 });
    return () => client.activity.restore({ id: latest?.id ?? 0, basis });
  },
  'sync.connect': async ({ client }) => {
    await cloud.client.push(aContactEdit());
    const { basis } = await client.sync.look(cloud.place);
    return () => client.sync.connect({ ...cloud.place, start: 'cloud', basis });
  },
  'sync.discard': async (world) => {
    const seq = await heldBack(world);
    return () => world.client.sync.discard({ seq });
  },
  'sync.resolve': async (world) => {
    const seen = await conflicted(world);
    return () => world.client.sync.resolve({ ...seen, take: 'mine' });
  },
  'sync.restoreVersion': async ({ client, phone, exchange }) => {
    await connect(client, cloud.place);
    await client.contacts.update({ phone, ...details, firstName: 'Zoé', base: details });
    await exchange();
    const about = { kind: 'contact', phone } as const;
    const { entries, basis } = await client.sync.history({ about });
    return () => client.sync.restoreVersion({ about, rev: entries[1]?.rev ?? 0, basis });
  },
};

/** Connects, lets somebody else write the contact as a newer program does, and renames it here. */
async function heldBack({ client, phone, exchange }: Opened) {
  await connect(client, cloud.place);
  await cloud.writeOver('contact', phone, { phone, firstName: { given: 'Sophie' } });
  await exchange();
  await client.contacts.update({ phone, ...details, firstName: 'Zoé', base: details });
  const { entries } = await client.sync.pending();
  return entries[0]?.seq ?? 0;
}

/** Connects, and lets somebody else be first to rename the contact. */
async function conflicted({ client, phone, exchange }: Opened) {
  await connect(client, cloud.place);
  const { body } = await cloud.client.snapshot();
  const base = body.rules.find(({ kind }) => kind === 'contact')?.rev ?? 0;
  await cloud.client.push(aContactEdit({ phone, base, name: 'Zoé' }));
  await client.contacts.update({ phone, ...details, firstName: 'Sofia', base: details });
  await exchange();
  const { entries } = await client.sync.conflicts();
  const { n = 0, basis = '' } = entries[0] ?? {};
  return { n, basis };
}

async function wantedCopy({ client, numberId: fromId }: Opened) {
  const target = await client.numbers.add(newNumber({ phone: '+15145550102', label: 'Service' }));
  const what = { hours: true, closures: true, slots: [slot] };
  const { basis } = await client.copying.plan({ fromId, what, toIds: [target.id] });
  return { fromId, what, toIds: [target.id], basis };
}

/**
 * Findings that are put away change what is said of a number, not what it does; a conflict that is opened again is to
 * be decided, and until then all stays as it is.
 */
const notNoted = new Set(['diagnostics.putAway', 'diagnostics.bringBack', 'sync.reopen']);

describe('every change of the workspace', () => {
  test('is known here', () => {
    const features: Record<string, Record<string, { '~orpc': { meta: CallMeta } }>> = contract;
    const calls = Object.entries(features).flatMap(([feature, procedures]) =>
      Object.entries(procedures)
        .filter(([, { '~orpc': definition }]) => definition.meta.writes !== 'nothing')
        .map(([name]) => `${feature}.${name}`),
    );
    expect(Object.keys(writes).toSorted()).toEqual(calls.filter((call) => !notNoted.has(call)).toSorted());
  });

  test.each(Object.entries(writes))('%s leaves one entry', async (_, prepare) => {
    const world = await openWorkspace();
    const write = await prepare(world);
    const before = await entriesOf(world.client);
    await write();
    expect((await entriesOf(world.client)).length).toBe(before.length + 1);
  });

  test.each(Object.entries(writes))('%s leaves none when it is refused', async (_, prepare) => {
    const world = await openWorkspace();
    const write = await prepare(world);
    await write();
    const before = await entriesOf(world.client);
    // What the call was based on is gone, taken or newer by now, or is what the call wants.
    await write().catch(() => null);
    expect(await entriesOf(world.client)).toEqual(before);
  });

  test('leaves none when it writes what is already there', async () => {
    const { client, numberId: id, revision, phone } = await openWorkspace();
    const text = (await client.workspaceFile.export()).text;
    const before = await entriesOf(client);
    const { label, timeZone, language } = newNumber();
    await client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
    await client.numbers.update({ id, label, timeZone, language });
    await client.autoReplies.save({ numberId: id, ...aReply(), baseRevision: revision });
    const { hoursRevision: baseRevision } = await client.numbers.get({ id });
    await client.hours.save({ numberId: id, baseRevision, closures: [] });
    await client.contacts.update({ phone, ...details, base: details });
    await client.guardRails.set({ guardRails: defaultGuardRails, base: defaultGuardRails });
    await importFile(client, text);
    expect(await entriesOf(client)).toEqual(before);
  });
});
