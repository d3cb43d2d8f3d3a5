import { beforeEach, expect, test } from 'vitest';
import { aNumber, aReply, declared, refusedFor, fridayAfternoon, type World } from './world.ts';

export function autoRepliesBehaviour(world: World): void {
  let numberId: string;
  beforeEach(async () => {
    await world.client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
    numberId = (await world.client.numbers.add(aNumber())).id;
  });
  const slot = { trigger: 'missed_call', period: 'after_hours' } as const;
  const replies = async () => (await world.client.numbers.get({ id: numberId })).autoReplies;

  test('a reply is written, shown as an example contact gets it, and there after a restart', async () => {
    const { revision } = await world.client.autoReplies.save(aReply({ numberId }));
    await world.restart();
    expect(await replies()).toEqual([
      {
        ...slot,
        message: 'Bonjour {{contact.first_name}}, nous vous rappelons.',
        translations: {},
        revision,
        updatedAt: fridayAfternoon,
        updatedBy: null,
        example: 'Bonjour Sophie, nous vous rappelons.',
      },
    ]);
    expect((await world.client.numbers.list())[0]?.slots).toEqual([slot]);
  });

  test('a reply is changed by who has seen it; who has not is told of the conflict', async () => {
    const { revision } = await world.client.autoReplies.save(aReply({ numberId }));
    const edited = aReply({ numberId, message: 'À demain.', baseRevision: revision });
    const second = await world.client.autoReplies.save(edited);
    expect(second.revision).toBeGreaterThan(revision);
    for (const baseRevision of [null, revision, second.revision + 1]) {
      const late = aReply({ numberId, message: 'Trop tard.', baseRevision });
      await expect(world.client.autoReplies.save(late)).rejects.toMatchObject(declared('CONFLICT'));
    }
    expect((await replies()).map(({ message }) => message)).toEqual(['À demain.']);
  });

  test('a deleted reply is gone at once and comes back as a new revision', async () => {
    const { revision } = await world.client.autoReplies.save(aReply({ numberId }));
    const { deletionId } = await world.client.autoReplies.remove({ numberId, ...slot });
    expect(await replies()).toEqual([]);
    expect((await world.client.numbers.list())[0]?.slots).toEqual([]);
    await world.restart();
    const restored = await world.client.autoReplies.restore({ deletionId });
    expect(restored).toMatchObject({ numberId, ...slot });
    expect(restored.revision).toBeGreaterThan(revision);
    expect((await replies()).map(({ message }) => message)).toEqual([aReply().message]);
  });

  test('a deleted reply does not push out one written since', async () => {
    await world.client.autoReplies.save(aReply({ numberId }));
    const { deletionId } = await world.client.autoReplies.remove({ numberId, ...slot });
    await world.client.autoReplies.save(aReply({ numberId, message: 'Nouveau.' }));
    await expect(world.client.autoReplies.restore({ deletionId })).rejects.toMatchObject(
      declared('CONFLICT'),
    );
    expect((await replies()).map(({ message }) => message)).toEqual(['Nouveau.']);
  });

  test.each([
    ['empty', ' \n ', { code: 'too_short', facts: { min: 1, actual: 0 } }],
    ['too long', '😀'.repeat(1601), { code: 'too_long', facts: { max: 1600, actual: 1601 } }],
    [
      'with an unknown variable',
      'Bonjour\n{{contact.nickname}}',
      { code: 'unknown_variable', facts: { name: 'contact.nickname', line: 2, column: 1 } },
    ],
    [
      'with a logic tag',
      'Allô {% if x %}',
      { code: 'unsupported_tag', facts: { tag: '{%', line: 1, column: 6 } },
    ],
  ])('a message that is %s is refused', async (_what, message, fault) => {
    await expect(world.client.autoReplies.save(aReply({ numberId, message }))).rejects.toMatchObject(
      refusedFor({ path: ['message'], ...fault }),
    );
    expect(await replies()).toEqual([]);
  });

  test('the longest message, all of emoji, arrives whole', async () => {
    const message = '😀'.repeat(1600);
    await world.client.autoReplies.save(aReply({ numberId, message }));
    expect((await replies())[0]?.message).toBe(message);
  });

  test('a translation is kept, but not one into the number’s own language', async () => {
    const translations = { en: 'We call you back.' };
    const { revision } = await world.client.autoReplies.save(aReply({ numberId, translations }));
    expect((await replies())[0]?.translations).toEqual(translations);
    const own = aReply({ numberId, translations: { fr: 'Encore.' }, baseRevision: revision });
    await expect(world.client.autoReplies.save(own)).rejects.toMatchObject(
      refusedFor({
        path: ['translations', 'fr'],
        code: 'own_language_translation',
        facts: { language: 'fr' },
      }),
    );
  });

  test('what is not there is not found', async () => {
    const elsewhere = aReply({ numberId: 'pn_none' });
    await expect(world.client.autoReplies.save(elsewhere)).rejects.toMatchObject(
      declared('NOT_FOUND', { what: 'number' }),
    );
    await expect(world.client.autoReplies.remove({ numberId, ...slot })).rejects.toMatchObject(
      declared('NOT_FOUND', {
        what: 'auto_reply',
      }),
    );
    await expect(world.client.autoReplies.restore({ deletionId: 7 })).rejects.toMatchObject(
      declared('NOT_FOUND', { what: 'deletion' }),
    );
  });

  test('a message is previewed as a contact would get it, unfinished ones too', async () => {
    const contact = { firstName: 'Anne-Marie', lastName: 'Roy', language: 'en' } as const;
    const preview = (message: string, translations: Record<string, string> = {}) =>
      world.client.preview.message({ numberId, message, translations, contact });
    expect(await preview('Bonjour {{contact.full_name}}, ici {{workspace.name}}.')).toEqual({
      text: 'Bonjour Anne-Marie Roy, ici Garage Tremblay.',
      language: 'fr',
    });
    expect(await preview('Bonjour.', { en: 'Hi {{contact.first_name}}.' })).toEqual({
      text: 'Hi Anne-Marie.',
      language: 'en',
    });
    expect((await preview('Bonjour {{contact.')).text).toBe('Bonjour {{contact.');
    const elsewhere = { numberId: 'pn_none', message: '', translations: {}, contact };
    await expect(world.client.preview.message(elsewhere)).rejects.toMatchObject(
      declared('NOT_FOUND', { what: 'number' }),
    );
  });
}
