import { beforeEach, expect, test } from 'vitest';
import { declared, fridayAfternoon, refusedFor, type World } from './world.ts';

export function contactsBehaviour(world: World): void {
  const zoe = { phone: '+15145550121', firstName: 'Zoé', lastName: 'Côté', language: 'fr' } as const;
  const luc = { phone: '+33639980412', firstName: 'Luc', lastName: 'Lœwe', language: null };
  const nobody = { phone: '+15145550122', firstName: '', lastName: '', language: 'en' } as const;
  const anna = { phone: '+15145550123', firstName: 'Anna', lastName: 'O’Neil', language: 'en' } as const;
  const everyone = [zoe, nobody, luc, anna];
  beforeEach(async () => {
    await world.client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
    for (const contact of everyone) await world.client.contacts.add(contact);
  });

  const detailsOf = ({ firstName, lastName, language }: Omit<typeof luc | typeof zoe, 'phone'>) => ({
    firstName,
    lastName,
    language,
  });
  const found = async (query: string, page: { offset?: number; limit?: number } = {}) => {
    const { contacts, total } = await world.client.contacts.list({ query, limit: 200, ...page });
    return { phones: contacts.map(({ phone }) => phone), total };
  };

  test('contacts are listed by name, a page at a time, the nameless last', async () => {
    const phones = [anna, luc, zoe, nobody].map(({ phone }) => phone);
    expect(await found('')).toEqual({ phones, total: 4 });
    expect(await found('', { offset: 1, limit: 2 })).toEqual({ phones: phones.slice(1, 3), total: 4 });
    expect(await found('', { offset: 4 })).toEqual({ phones: [], total: 4 });
  });

  test.for([
    ['cote ZOE', [zoe]],
    ['loew', [luc]],
    ['o neil', [anna]],
    ['(514) 555-012', [anna, zoe, nobody]],
    ['06 39 98', [luc]],
    ['anna 0123', [anna]],
    ['anna 0122', []],
    ["%' OR 1", []],
  ] as const)('the query %j finds them by name and digits', async ([query, expected]) => {
    const phones = expected.map(({ phone }) => phone);
    expect(await found(query)).toEqual({ phones, total: phones.length });
  });

  test('a contact is added behind the others, and is there after a restart', async () => {
    await world.restart();
    expect(await world.client.contacts.get(zoe)).toEqual({ ...zoe, optedOutAt: null });
    expect(await contactsOfFile()).toEqual(everyone.map(({ phone }) => phone));
  });

  test('a contact that is already there, or whose phone is none, is refused', async () => {
    await expect(world.client.contacts.add({ ...luc, phone: zoe.phone })).rejects.toMatchObject(
      refusedFor({ path: ['phone'], code: 'duplicate_contact', facts: { value: zoe.phone } }),
    );
    await expect(world.client.contacts.add({ ...luc, phone: '514 555-0121' })).rejects.toMatchObject(
      refusedFor({ path: ['phone'], code: 'not_e164', facts: { value: '514 555-0121' } }),
    );
    expect((await found('')).total).toBe(4);
  });

  test('a contact is changed by who has seen it, and found by its new name', async () => {
    const renamed = { phone: zoe.phone, firstName: 'Inès', lastName: '', language: 'en' } as const;
    await world.client.contacts.update({ ...renamed, base: detailsOf(zoe) });
    expect(await world.client.contacts.get(zoe)).toEqual({ ...renamed, optedOutAt: null });
    expect(await found('ines')).toEqual({ phones: [zoe.phone], total: 1 });
    expect(await found('cote')).toEqual({ phones: [], total: 0 });
    expect(await contactsOfFile()).toEqual(everyone.map(({ phone }) => phone));
  });

  test('who has not seen the last change is told of the conflict', async () => {
    const base = detailsOf(zoe);
    await world.client.contacts.update({ ...zoe, firstName: 'Inès', base });
    for (const outdated of [base, { ...base, firstName: 'Inès', language: null }]) {
      await expect(
        world.client.contacts.update({ ...zoe, firstName: 'Trop tard', base: outdated }),
      ).rejects.toMatchObject(declared('CONFLICT'));
    }
    expect((await world.client.contacts.get(zoe)).firstName).toBe('Inès');
  });

  test('an opt-out holds from its first instant on, whatever else changes', async () => {
    const optedOutAt = new Date(fridayAfternoon).toISOString();
    expect(await world.client.contacts.optOut(zoe)).toEqual({ ...zoe, optedOutAt });
    expect(await world.client.contacts.optOut(zoe)).toEqual({ ...zoe, optedOutAt });
    await world.client.contacts.update({ ...zoe, firstName: 'Inès', base: detailsOf(zoe) });
    expect((await world.client.contacts.get(zoe)).optedOutAt).toBe(optedOutAt);
  });

  test('an opt-out is lifted by who has seen it', async () => {
    const { optedOutAt } = await world.client.contacts.optOut(zoe);
    for (const other of [null, '2026-11-03T09:00:00-05:00']) {
      await expect(world.client.contacts.clearOptOut({ ...zoe, optedOutAt: other })).rejects.toMatchObject(
        declared('CONFLICT'),
      );
    }
    expect(await world.client.contacts.clearOptOut({ ...zoe, optedOutAt })).toEqual({
      ...zoe,
      optedOutAt: null,
    });
  });

  test('a removed contact comes back into its place, opt-out included', async () => {
    const before = await world.client.contacts.optOut(nobody);
    const removed = await world.client.contacts.remove(nobody);
    expect(await found('')).toMatchObject({ total: 3 });
    await world.restart();
    expect(await world.client.contacts.restore(removed)).toEqual({ phone: nobody.phone });
    expect(await world.client.contacts.get(nobody)).toEqual(before);
    expect(await contactsOfFile()).toEqual(everyone.map(({ phone }) => phone));
  });

  test('a removed contact comes back behind the others when another has its place', async () => {
    const removed = await world.client.contacts.remove(anna);
    const other = { ...anna, phone: '+15145550199' };
    await world.client.contacts.add(other);
    await world.client.contacts.restore(removed);
    expect(await contactsOfFile()).toEqual([zoe, nobody, luc, other, anna].map(({ phone }) => phone));
  });

  test('a removed contact does not come back beside another with the same phone', async () => {
    const removed = await world.client.contacts.remove(zoe);
    await world.client.contacts.add({ ...zoe, firstName: 'Encore' });
    await expect(world.client.contacts.restore(removed)).rejects.toMatchObject(declared('CONFLICT'));
    expect((await world.client.contacts.get(zoe)).firstName).toBe('Encore');
  });

  test('a contact who is not there is not found', async () => {
    const phone = '+15145550199';
    const missing = declared('NOT_FOUND', { what: 'contact' });
    const { contacts } = world.client;
    await expect(contacts.get({ phone })).rejects.toMatchObject(missing);
    await expect(contacts.update({ ...zoe, phone, base: detailsOf(zoe) })).rejects.toMatchObject(missing);
    await expect(contacts.remove({ phone })).rejects.toMatchObject(missing);
    await expect(contacts.optOut({ phone })).rejects.toMatchObject(missing);
    await expect(contacts.clearOptOut({ phone, optedOutAt: null })).rejects.toMatchObject(missing);
    await expect(contacts.restore({ deletionId: 7 })).rejects.toMatchObject(
      declared('NOT_FOUND', { what: 'deletion' }),
    );
  });

  test('every write is told, and makes an import that was checked before ask anew', async () => {
    const { text } = await world.client.workspaceFile.export();
    const checked = await world.client.workspaceFile.check({ text });
    if (!checked.readable) throw new Error('What is exported can be read');
    const watcher = await world.client.changes.watch();
    await watcher.next();
    const { optedOutAt } = await world.client.contacts.optOut(zoe);
    await world.client.contacts.clearOptOut({ ...zoe, optedOutAt });
    await world.client.contacts.update({ ...zoe, firstName: 'Inès', base: detailsOf(zoe) });
    await world.client.contacts.restore(await world.client.contacts.remove(zoe));
    for (let write = 0; write < 5; write += 1) {
      expect((await watcher.next()).value).toEqual({ kind: 'contacts.changed' });
    }
    await watcher.return?.();
    await expect(world.client.workspaceFile.import({ text, basis: checked.basis })).rejects.toMatchObject(
      declared('CONFLICT'),
    );
  });

  /** The phones in the order in which an export writes them. */
  async function contactsOfFile(): Promise<string[]> {
    const { text } = await world.client.workspaceFile.export();
    const file = JSON.parse(text) as { contacts: { phone: string }[] };
    return file.contacts.map(({ phone }) => phone);
  }
}
