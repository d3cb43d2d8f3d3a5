import { beforeEach, describe, expect, test } from 'vitest';
import { aReply, newNumber } from '../../../tests/support/builders.ts';
import { openTestCloud } from '../../../tests/support/cloud.ts';
import {
  details,
  type Device,
  exchangeAll,
  openFirst,
  openOther,
  phone,
  shownBy,
  slot,
} from '../../../tests/support/devices.ts';

const cloud = openTestCloud();
const day = 86_400_000;

let first: Awaited<ReturnType<typeof openFirst>>;
let other: Device;

beforeEach(async () => {
  first = await openFirst(cloud);
  other = await openOther(cloud);
});

const rename = ({ client }: Device, firstName: string, before = 'Sophie'): Promise<unknown> =>
  client.contacts.update({ phone, ...details, firstName, base: { ...details, firstName: before } });
const nameOn = async ({ client }: Device): Promise<string> =>
  (await client.contacts.get({ phone })).firstName;
const atRest = { state: 'idle', pending: 0, blocked: 0, conflicts: 0 };

describe('a cloud that was put back from yesterday’s backup', () => {
  test('gets again what each device had confirmed since', async () => {
    const restore = cloud.backUp();
    const { id } = await first.client.numbers.add(newNumber({ phone: '+15145550101' }));
    await first.client.autoReplies.save({ numberId: id, ...aReply(), baseRevision: null });
    await rename(first, 'Zoé');
    await first.exchange();
    await other.exchange();
    await other.client.workspace.set({ name: 'Clinique du Parc', language: 'fr' });
    await exchangeAll(other, first);
    const before = await shownBy(first);
    await restore();
    await exchangeAll(other, first);
    expect(await shownBy(first)).toEqual(before);
    expect(await shownBy(other)).toEqual(before);
    for (const device of [first, other]) expect(await device.client.sync.status()).toMatchObject(atRest);
  });

  test('answers nothing that was stopped since, whoever asks it first', async () => {
    const restore = cloud.backUp();
    await first.client.autoReplies.remove({ numberId: first.numberId, ...slot });
    await first.client.contacts.remove({ phone });
    await exchangeAll(first, other);
    await restore();
    await exchangeAll(other, first);
    for (const device of [first, other]) {
      expect(await shownBy(device)).toMatchObject({ contacts: [], numbers: [{ autoReplies: [] }] });
    }
    const { rules } = (await cloud.client.snapshot()).body;
    const live = rules.filter(({ deleted }) => !deleted).map(({ kind }) => kind);
    expect(live.toSorted()).toEqual(['guard_rails', 'phone_number', 'workspace']);
  });

  test('goes on with edits that stand on what it still has', async () => {
    const restore = cloud.backUp();
    await first.client.workspace.set({ name: 'Clinique du Parc', language: 'fr' });
    await first.exchange();
    await rename(first, 'Zoé');
    await restore();
    expect(await first.exchange()).toMatchObject(atRest);
    await other.exchange();
    expect(await nameOn(other)).toBe('Zoé');
    expect(await other.client.workspace.get()).toMatchObject({ name: 'Clinique du Parc' });
  });

  test('lets a person decide where somebody has written something else since it is back', async () => {
    const restore = cloud.backUp();
    await rename(first, 'Zoé');
    await first.exchange();
    await restore();
    await rename(other, 'Sofia');
    await other.exchange();
    await first.exchange();
    expect(await nameOn(first)).toBe('Sofia');
    expect((await first.client.sync.conflicts()).entries).toMatchObject([
      {
        why: 'server-restored',
        author: 'Amélie',
        isOwn: true,
        versions: { mine: { firstName: 'Zoé' }, theirs: { firstName: 'Sofia' } },
      },
    ]);
  });

  test('leaves what somebody had written who never comes back to the activity', async () => {
    const restore = cloud.backUp();
    await rename(other, 'Zoé');
    await exchangeAll(other, first);
    other.core.close();
    await restore();
    expect(await first.exchange()).toMatchObject(atRest);
    expect(await nameOn(first)).toBe('Sophie');
    const { entries } = await first.client.activity.list({ text: 'Zoé', limit: 10 });
    const written = entries.find(({ author }) => author === 'Marc');
    const { basis } = await first.client.activity.planRestore({ id: entries[0]?.id ?? 0 });
    expect(written).toMatchObject({ changed: { after: { firstName: 'Zoé' } } });
    await first.client.activity.restore({ id: entries[0]?.id ?? 0, basis });
    await first.exchange();
    expect(await nameOn(first)).toBe('Zoé');
  });

  test('twice makes no difference', async () => {
    const restore = cloud.backUp();
    await rename(first, 'Zoé');
    await exchangeAll(first, other);
    await restore();
    await exchangeAll(first, other);
    await restore();
    await exchangeAll(first, other);
    expect(await nameOn(other)).toBe('Zoé');
    expect(await first.client.sync.status()).toMatchObject(atRest);
  });
});

describe('a device that was away', () => {
  test('for half a year begins again, keeps its edits, and revives nothing', async () => {
    await rename(other, 'Sofia');
    await other.client.contacts.add({ ...details, phone: '+15145550124' });
    await first.client.autoReplies.remove({ numberId: first.numberId, ...slot });
    await first.exchange();
    cloud.world.time.now += 200 * day;
    first.wait(200 * day);
    await first.client.workspace.set({ name: 'Clinique du Parc', language: 'fr' });
    await first.exchange();
    other.wait(200 * day);
    expect(await other.exchange()).toMatchObject(atRest);
    await first.exchange();
    expect(await shownBy(other)).toEqual(await shownBy(first));
    expect(await shownBy(other)).toMatchObject({
      workspace: { name: 'Clinique du Parc' },
      numbers: [{ autoReplies: [] }],
    });
    expect(await nameOn(first)).toBe('Sofia');
    await expect(first.client.contacts.get({ phone: '+15145550124' })).resolves.toMatchObject(details);
  });

  test('for a year needs a new token, and then goes on', async () => {
    await rename(other, 'Sofia');
    cloud.world.time.now += 400 * day;
    const admin = await openOther(cloud, { author: 'Lise' });
    admin.wait(400 * day);
    await admin.client.autoReplies.remove({ numberId: first.numberId, ...slot });
    await admin.exchange();
    expect(await other.exchange()).toMatchObject({ state: 'auth_required', pending: 1 });
    const token = await cloud.newToken({ author: 'Marc' });
    expect(await other.client.sync.changeToken({ token })).toMatchObject(atRest);
    await admin.exchange();
    expect(await shownBy(other)).toEqual(await shownBy(admin));
    expect(await nameOn(admin)).toBe('Sofia');
  });

  test('meets an edit of the same thing as if it had been away for a minute', async () => {
    await rename(other, 'Sofia');
    cloud.world.time.now += 200 * day;
    await rename(first, 'Zoé');
    await first.exchange();
    expect(await other.exchange()).toMatchObject({ state: 'idle', pending: 0, conflicts: 1 });
    expect(await nameOn(other)).toBe('Zoé');
  });
});
