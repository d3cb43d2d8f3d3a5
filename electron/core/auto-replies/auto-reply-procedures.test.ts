import { describe, expect, test } from 'vitest';
import { aReply, newNumber } from '../../../tests/support/builders.ts';
import { everythingKept, openTestCore, startOfTest } from '../../../tests/support/core.ts';

const slot = { trigger: 'missed_call', period: 'after_hours' } as const;

async function openWithNumber() {
  const opened = openTestCore();
  const { id: numberId } = await opened.client.numbers.add(newNumber());
  const replies = async () => (await opened.client.numbers.get({ id: numberId })).autoReplies;
  return { ...opened, numberId, replies };
}

describe('saving a reply', () => {
  test('fills an empty slot: the reply is active from then on', async () => {
    const { client, numberId, replies } = await openWithNumber();
    const reply = aReply({ translations: { en: 'We call back tomorrow.' } });
    const { revision } = await client.autoReplies.save({ numberId, ...reply, baseRevision: null });
    expect(await replies()).toEqual([
      {
        ...reply,
        revision,
        updatedAt: startOfTest,
        updatedBy: null,
        example: 'Bonjour, nous rappelons demain.',
      },
    ]);
  });

  test('changes a reply based on the revision it was read at, and dates its number', async () => {
    const { client, numberId, replies, wait } = await openWithNumber();
    const first = await client.autoReplies.save({ numberId, ...aReply(), baseRevision: null });
    wait(5000);
    const second = await client.autoReplies.save({
      numberId,
      ...aReply({ message: 'Autre' }),
      baseRevision: first.revision,
    });
    expect(second.revision).toBeGreaterThan(first.revision);
    expect(await replies()).toMatchObject([{ message: 'Autre', updatedAt: startOfTest + 5000 }]);
    expect((await client.numbers.list())[0]?.updatedAt).toBe(startOfTest + 5000);
  });

  test('keeps the text composed and trimmed', async () => {
    const { client, numberId, replies } = await openWithNumber();
    const message = `  Apre\u0300s-midi\n`;
    await client.autoReplies.save({ numberId, ...aReply({ message }), baseRevision: null });
    expect((await replies())[0]?.message).toBe('Apr\u00E8s-midi');
  });

  test('takes 1,600 characters, counted as a person counts them', async () => {
    const { client, numberId, replies } = await openWithNumber();
    const message = '😀'.repeat(1600);
    await client.autoReplies.save({ numberId, ...aReply({ message }), baseRevision: null });
    expect((await replies())[0]?.message).toBe(message);
  });

  test.for([
    ['based on an empty slot that has been filled since', null],
    ['based on an older revision', 1],
    ['based on a revision that never was', 9_999],
  ] as const)('conflicts when it is %s, and writes nothing', async ([, baseRevision]) => {
    const { client, numberId } = await openWithNumber();
    await client.autoReplies.save({ numberId, ...aReply(), baseRevision: null });
    const before = await everythingKept(client);
    await expect(
      client.autoReplies.save({ numberId, ...aReply({ message: 'Autre' }), baseRevision }),
    ).rejects.toMatchObject({ code: 'CONFLICT', status: 409, defined: true });
    expect(await everythingKept(client)).toEqual(before);
  });

  test('conflicts when the reply it is based on has been deleted', async () => {
    const { client, numberId } = await openWithNumber();
    const { revision } = await client.autoReplies.save({ numberId, ...aReply(), baseRevision: null });
    await client.autoReplies.remove({ numberId, ...slot });
    await expect(
      client.autoReplies.save({ numberId, ...aReply(), baseRevision: revision }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test.for([
    ['an empty message', { message: ' \n ' }, ['message'], 'too_short', { min: 1, actual: 0 }],
    [
      'a message of 1,601 characters',
      { message: 'é'.repeat(1601) },
      ['message'],
      'too_long',
      { max: 1600, actual: 1601 },
    ],
    [
      'an unknown variable',
      { message: 'Bonjour\n{{ contact.nom }}' },
      ['message'],
      'unknown_variable',
      { name: 'contact.nom', line: 2, column: 1 },
    ],
    [
      'a logic tag',
      { message: 'Oh {% if x %}' },
      ['message'],
      'unsupported_tag',
      { tag: '{%', line: 1, column: 4 },
    ],
    [
      'a translation that is wrong',
      { translations: { en: '' } },
      ['translations', 'en'],
      'too_short',
      { min: 1, actual: 0 },
    ],
    [
      'a translation in the language of the number itself',
      { translations: { fr: 'Bonjour' } },
      ['translations', 'fr'],
      'own_language_translation',
      { language: 'fr' },
    ],
  ] as const)('is refused with %s, and writes nothing', async ([, fields, path, code, facts]) => {
    const { client, numberId } = await openWithNumber();
    const before = await everythingKept(client);
    await expect(
      client.autoReplies.save({ numberId, ...aReply(fields), baseRevision: null }),
    ).rejects.toMatchObject({
      code: 'INVALID',
      status: 422,
      defined: true,
      data: { faults: [{ path, code, facts }] },
    });
    expect(await everythingKept(client)).toEqual(before);
  });

  test('is refused with a trigger, a period or a key that does not exist', async () => {
    const { client, numberId } = await openWithNumber();
    const wrong = { trigger: 'fax', period: 'night', active: true };
    const input = { numberId, ...aReply(), ...wrong, baseRevision: null };
    await expect(
      // @ts-expect-error a call over the wire may hold anything
      client.autoReplies.save(input),
    ).rejects.toMatchObject({
      code: 'INVALID',
      data: {
        faults: [
          { path: ['trigger'], code: 'not_allowed' },
          { path: ['period'], code: 'not_allowed' },
          { path: ['active'], code: 'unknown_key', facts: { key: 'active' } },
        ],
      },
    });
  });

  test('of a number that is gone finds nothing', async () => {
    const { client, numberId } = await openWithNumber();
    await client.numbers.remove({ id: numberId });
    await expect(
      client.autoReplies.save({ numberId, ...aReply(), baseRevision: null }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', defined: true, data: { what: 'number' } });
  });
});

describe('deleting a reply', () => {
  test('stops it at once: the next look does not find it, and its number is dated', async () => {
    const { client, numberId, replies, wait } = await openWithNumber();
    await client.autoReplies.save({ numberId, ...aReply(), baseRevision: null });
    await client.autoReplies.save({ numberId, ...aReply({ trigger: 'voicemail' }), baseRevision: null });
    wait(7000);
    await client.autoReplies.remove({ numberId, ...slot });
    expect((await replies()).map(({ trigger }) => trigger)).toEqual(['voicemail']);
    expect(await client.numbers.list()).toMatchObject([
      { slots: [{ trigger: 'voicemail', period: 'after_hours' }], updatedAt: startOfTest + 7000 },
    ]);
  });

  test('finds nothing in an empty slot', async () => {
    const { client, numberId } = await openWithNumber();
    const before = await everythingKept(client);
    await expect(client.autoReplies.remove({ numberId, ...slot })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      defined: true,
      data: { what: 'auto_reply' },
    });
    expect(await everythingKept(client)).toEqual(before);
  });
});

describe('restoring a reply', () => {
  test('writes it again under a new revision', async () => {
    const { client, numberId, replies, wait } = await openWithNumber();
    const reply = aReply({ translations: { en: 'Hello' } });
    const saved = await client.autoReplies.save({ numberId, ...reply, baseRevision: null });
    const { deletionId } = await client.autoReplies.remove({ numberId, ...slot });
    wait(3000);
    const restored = await client.autoReplies.restore({ deletionId });
    expect(restored).toMatchObject({ numberId, ...slot });
    expect(restored.revision).toBeGreaterThan(saved.revision);
    expect(await replies()).toMatchObject([
      { ...reply, revision: restored.revision, updatedAt: startOfTest + 3000 },
    ]);
  });

  test('conflicts when the slot has another reply by now, and writes nothing', async () => {
    const { client, numberId } = await openWithNumber();
    await client.autoReplies.save({ numberId, ...aReply(), baseRevision: null });
    const { deletionId } = await client.autoReplies.remove({ numberId, ...slot });
    await client.autoReplies.save({ numberId, ...aReply({ message: 'Autre' }), baseRevision: null });
    const before = await everythingKept(client);
    await expect(client.autoReplies.restore({ deletionId })).rejects.toMatchObject({
      code: 'CONFLICT',
      defined: true,
    });
    expect(await everythingKept(client)).toEqual(before);
  });

  test('works once', async () => {
    const { client, numberId } = await openWithNumber();
    await client.autoReplies.save({ numberId, ...aReply(), baseRevision: null });
    const { deletionId } = await client.autoReplies.remove({ numberId, ...slot });
    await client.autoReplies.restore({ deletionId });
    await expect(client.autoReplies.restore({ deletionId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'deletion' },
    });
  });

  test('into a number that is gone finds nothing, and still works once the number is back', async () => {
    const { client, numberId, replies } = await openWithNumber();
    await client.autoReplies.save({ numberId, ...aReply(), baseRevision: null });
    const reply = await client.autoReplies.remove({ numberId, ...slot });
    const number = await client.numbers.remove({ id: numberId });
    await expect(client.autoReplies.restore(reply)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'number' },
    });
    await client.numbers.restore(number);
    await client.autoReplies.restore(reply);
    expect(await replies()).toMatchObject([aReply()]);
  });

  test('gives the texts back in their languages when the number speaks another one by now', async () => {
    const { client, numberId, replies } = await openWithNumber();
    const reply = aReply({ message: 'Bonjour', translations: { en: 'Hello' } });
    await client.autoReplies.save({ numberId, ...reply, baseRevision: null });
    const { deletionId } = await client.autoReplies.remove({ numberId, ...slot });
    const { label, timeZone } = newNumber();
    await client.numbers.update({ id: numberId, label, timeZone, language: 'en' });
    await client.autoReplies.restore({ deletionId });
    expect(await replies()).toMatchObject([{ message: 'Hello', translations: { fr: 'Bonjour' } }]);
  });
});

test('a closed and reopened application finds every reply as it was', async () => {
  const { client, numberId, restart } = await openWithNumber();
  await client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
  await client.autoReplies.save({ numberId, ...aReply(), baseRevision: null });
  await client.autoReplies.save({ numberId, ...aReply({ trigger: 'voicemail' }), baseRevision: null });
  const { deletionId } = await client.autoReplies.remove({ numberId, ...slot });
  const before = await everythingKept(client);

  const { client: reopened } = restart();
  expect(await everythingKept(reopened)).toEqual(before);
  await reopened.autoReplies.restore({ deletionId });
  expect((await reopened.numbers.get({ id: numberId })).autoReplies).toHaveLength(2);
});
