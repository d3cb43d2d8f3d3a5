import { beforeEach, describe, expect, test } from 'vitest';
import { contract } from '#shared/contract/contract.ts';
import type { CallMeta } from '#shared/contract/errors.ts';
import type { TestCloud } from '../support/cloud.ts';
import { everythingKept } from '../support/core.ts';
import { anEvent, ndjsonOf } from '../support/event-log.ts';
import { handIn, run } from '../support/replay-client.ts';
import type { Client } from './hosts.ts';
import { aNumber, aReply, declared, fridayAfternoon, type World } from './world.ts';

type Marked = { '~orpc': { meta: CallMeta } };

const procedures = Object.entries(contract).flatMap(([feature, ofFeature]) =>
  Object.entries<Marked>(ofFeature).map(([name, { '~orpc': definition }]) => ({
    name: `${feature}.${name}`,
    feature,
    procedure: name,
    writes: definition.meta.writes,
  })),
);

const phone = '+15145550123';
const what = { hours: true, closures: true, slots: [] };
const file = (name: string): string =>
  JSON.stringify({ format: 'relais.workspace', version: 1, workspace: { name }, phoneNumbers: [] });

type Ids = { id: string; toId: string };

/** What a support person calls, each call with an input that it takes. */
const looks: Record<string, (client: Client, ids: Ids, cloud: TestCloud) => Promise<unknown>> = {
  'about.get': (client) => client.about.get(),
  'workspace.get': (client) => client.workspace.get(),
  'numbers.list': (client) => client.numbers.list(),
  'numbers.get': (client, { id }) => client.numbers.get({ id }),
  'contacts.list': (client) => client.contacts.list({ limit: 10 }),
  'contacts.get': (client) => client.contacts.get({ phone }),
  'guardRails.get': (client) => client.guardRails.get(),
  'diagnostics.ofNumber': (client, { id }) => client.diagnostics.ofNumber({ id }),
  'diagnostics.numbersWithWarnings': (client) => client.diagnostics.numbersWithWarnings(),
  'copying.plan': (client, { id, toId }) => client.copying.plan({ fromId: id, what, toIds: [toId] }),
  'copying.compare': (client, { id, toId }) => client.copying.compare({ fromId: id, what, toId }),
  'search.replies': (client) => client.search.replies({ query: 'bonjour' }),
  'search.excerpt': (client, { id }) => client.search.excerpt({ query: 'bonjour', numberId: id }),
  'preview.message': (client, { id }) =>
    client.preview.message({
      numberId: id,
      message: 'Allô',
      translations: {},
      contact: { firstName: '', lastName: '', language: null },
    }),
  'preview.decide': (client, { id }) =>
    client.preview.decide({ numberId: id, event: { kind: 'missed_call', from: { phone } } }),
  'preview.week': (client, { id }) =>
    client.preview.week({ numberId: id, trigger: 'missed_call', first: '2026-11-23' }),
  'preview.periods': (client, { id }) =>
    client.preview.periods({ numberId: id, from: fridayAfternoon, until: fridayAfternoon + 1000 }),
  'preview.nextTurns': (client, { id }) => client.preview.nextTurns({ numberId: id }),
  'replay.open': (client) => client.replay.open({ fileName: 'log.ndjson', size: 1 }),
  'replay.addPart': (client) => handInLog(client),
  'replay.run': async (client) => run(client, await handInLog(client)),
  'replay.look': async (client) => client.replay.look({ replayId: await handInLog(client) }),
  'replay.last': (client) => client.replay.last(),
  'replay.figures': async (client) => client.replay.figures(await decided(client)),
  'replay.decisions': async (client) =>
    client.replay.decisions({ ...(await decided(client)), offset: 0, limit: 10 }),
  'replay.question': async (client) => client.replay.question({ ...(await decided(client)), row: 0 }),
  'replay.export': async (client) =>
    client.replay.export({ ...(await decided(client)), format: 'csv', from: 0 }),
  'replay.forget': async (client) => client.replay.forget({ replayId: await handInLog(client) }),
  'activity.list': (client) => client.activity.list({ limit: 10 }),
  'activity.planRestore': async (client) => {
    const { entries } = await client.activity.list({ limit: 10 });
    const entry = entries.find(({ canRestore }) => canRestore);
    return client.activity.planRestore({ id: entry?.id ?? 0 });
  },
  'activity.export': (client) => client.activity.export({}),
  'workspaceFile.check': (client) => client.workspaceFile.check({ text: file('Autre') }),
  'workspaceFile.export': (client) => client.workspaceFile.export(),
  'preferences.get': (client) => client.preferences.get(),
  'preferences.set': (client) => client.preferences.set({ theme: 'dark' }),
  'profile.get': (client) => client.profile.get(),
  'profile.set': (client) => client.profile.set({ name: 'Marc Gagnon' }),
  'recovery.last': (client) => client.recovery.last(),
  'recovery.dismiss': (client) => client.recovery.dismiss(),
  'sync.status': (client) => client.sync.status(),
  'sync.look': (client, _, cloud) => client.sync.look(cloud.place),
  'sync.changeToken': connectAsSupport,
  'sync.disconnect': async (client, _, cloud) => {
    await connectAsSupport(client, _, cloud);
    return client.sync.disconnect();
  },
  'sync.run': async (client, _, cloud) => {
    await connectAsSupport(client, _, cloud);
    return client.sync.run();
  },
  'sync.wake': (client) => client.sync.wake({ why: 'network' }),
  'sync.pending': (client) => client.sync.pending(),
  'sync.conflicts': (client) => client.sync.conflicts(),
  'sync.history': async (client, _, cloud) => {
    await connectAsSupport(client, _, cloud);
    return client.sync.history({ about: { kind: 'workspace' } });
  },
  'changes.watch': async (client) => {
    const changes = await client.changes.watch();
    await changes.next();
    await changes.return?.();
  },
};

const handInLog = (client: Client): Promise<string> => handIn(client, 'log.ndjson', ndjsonOf([anEvent()]));

async function decided(client: Client): Promise<{ replayId: string }> {
  const replayId = await handInLog(client);
  await run(client, replayId);
  return { replayId };
}

/** A token that only reads takes the place of the one that an admin has connected with. */
async function connectAsSupport(client: Client, _: Ids, cloud: TestCloud): Promise<unknown> {
  await client.profile.set({ role: 'admin' });
  const { basis } = await client.sync.look(cloud.place);
  await client.sync.connect({ ...cloud.place, start: 'mine', basis });
  return client.sync.changeToken({ token: await cloud.newToken({ role: 'support' }) });
}

export function rolesBehaviour(world: World, cloud: TestCloud): void {
  describe('of a support person', () => {
    let ids: Ids;

    beforeEach(async () => {
      const { client } = world;
      await client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
      const { id } = await client.numbers.add(aNumber());
      const { id: toId } = await client.numbers.add(aNumber({ phone: '+15145550101' }));
      await client.autoReplies.save(aReply({ numberId: id }));
      await client.contacts.add({ phone, firstName: 'Sophie', lastName: '', language: null });
      await client.numbers.update({ id, label: 'Accueil', timeZone: 'America/Toronto', language: 'fr' });
      ids = { id, toId };
      await client.profile.set({ role: 'support' });
    });

    test.for(procedures.filter(({ writes }) => writes !== 'nothing'))(
      '$name is refused, whatever it is given, and changes nothing',
      async ({ feature, procedure }) => {
        const before = await everythingKept(world.client);
        const calls = world.client as unknown as Record<string, Record<string, (input: unknown) => unknown>>;
        const call = async (): Promise<unknown> =>
          calls[feature]?.[procedure]?.({ text: file('Autre'), basis: 1 });
        await expect(call()).rejects.toMatchObject(declared('FORBIDDEN'));
        expect(await everythingKept(world.client)).toEqual(before);
      },
    );

    test.for(procedures.filter(({ writes }) => writes === 'nothing'))(
      '$name answers, with the workspace locked',
      async ({ name }) => {
        const look = looks[name];
        if (!look) throw new Error(`${name} has no example here, or is not marked as writing.`);
        await expect(look(world.client, ids, cloud)).resolves.not.toBeInstanceOf(Error);
      },
    );

    test('the role holds over a restart', async () => {
      await world.restart();
      await expect(world.client.numbers.remove({ id: ids.id })).rejects.toMatchObject(declared('FORBIDDEN'));
    });
  });

  test('a support person opens a workspace file where there is none, and no second one', async () => {
    const { client } = world;
    await client.profile.set({ role: 'support' });
    await client.workspaceFile.import({ text: file('Garage Tremblay'), basis: 0 });
    expect(await client.workspace.get()).toMatchObject({ name: 'Garage Tremblay' });
    await expect(client.workspaceFile.import({ text: file('Autre'), basis: 1 })).rejects.toMatchObject(
      declared('FORBIDDEN'),
    );
    expect(await client.workspace.get()).toMatchObject({ name: 'Garage Tremblay' });
  });
}
