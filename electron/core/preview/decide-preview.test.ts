import { describe, expect, test } from 'vitest';
import { aNumber, aReply, aWorkspaceFile } from '../../../tests/support/builders.ts';
import { type CoreClient, openTestCore, startOfTest } from '../../../tests/support/core.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';

// The clock of these tests stands on Friday, 20 November 2026, 18:05 in Montréal; the shop closed at 17:00.

const minute = 60_000;
const sophie = { phone: '+15145550123', firstName: 'Sophie', language: 'fr' };
const luc = { phone: '+15145550168', firstName: 'Luc', optedOutAt: '2026-10-14T09:30:00-04:00' };

const message = 'Bonjour {{contact.first_name}}, nous ouvrons {{hours.next_opening}}.';
const reply = aReply({ message, translations: { en: 'Hi, we open {{hours.next_opening}}.' } });

async function open(fields: Partial<PhoneNumber> = {}, autoReplies = [reply]): Promise<CoreClient> {
  const { client } = openTestCore();
  const other = { ...aNumber({ id: 'pn_garde', phone: '+15145550199' }), autoReplies: [] };
  const file = aWorkspaceFile([{ ...aNumber(fields), autoReplies }, other], { contacts: [sophie, luc] });
  const check = await client.workspaceFile.check({ text: file });
  if (!check.readable) throw new Error(JSON.stringify(check));
  await client.workspaceFile.import({ text: file, basis: check.basis });
  return client;
}

type Input = Parameters<CoreClient['preview']['decide']>[0];

function decide(client: CoreClient, event: Partial<Input['event']> = {}, rest: Partial<Input> = {}) {
  return client.preview.decide({
    numberId: 'pn_ventes',
    event: { kind: 'missed_call', at: startOfTest, from: { phone: sophie.phone }, ...event },
    ...rest,
  });
}

test('tells what a contact receives, in how many parts, and every check that led there', async () => {
  const decision = await decide(await open());
  expect(decision).toMatchObject({
    outcome: 'send',
    reason: null,
    trigger: 'missed_call',
    period: 'after_hours',
    waitsUntil: null,
    message: {
      text: 'Bonjour Sophie, nous ouvrons lundi à 9 h.',
      language: 'fr',
      segments: 1,
      encoding: 'GSM-7',
    },
  });
  expect(Object.values(decision.trace).map(({ status }) => status)).toEqual(Array(11).fill('passed'));
  expect(decision.trace.autoReply).toMatchObject({ facts: { why: { kind: 'outside', date: '2026-11-20' } } });
});

test('tells since when and until when the period of the event holds', async () => {
  const client = await open();
  expect((await decide(client)).hours).toEqual({
    period: 'after_hours',
    since: Date.parse('2026-11-20T17:00:00-05:00'),
    until: Date.parse('2026-11-23T09:00:00-05:00'),
  });
  const closing = Date.parse('2026-11-20T17:00:00-05:00');
  expect((await decide(client, { at: closing })).hours).toMatchObject({ since: closing });
  expect((await decide(client, { at: closing - 1 })).hours).toMatchObject({ until: closing });
  const always = await open({ businessHours: null });
  expect((await decide(always)).hours).toEqual({ period: 'business_hours', since: null, until: null });
});

test('knows hours at the first and the last instant one can ask about', async () => {
  const client = await open();
  for (const at of [0, Date.UTC(9999, 0, 1)]) {
    expect(await decide(client, { at })).toMatchObject({ outcome: 'send', hours: { period: 'after_hours' } });
  }
});

test('finds the beginning of a season that is months away', async () => {
  const season = { name: 'Hiver', from: '2026-11-01', to: '2027-04-30', hours: [] };
  const decision = await decide(await open({ closures: [season] }), { at: Date.parse('2027-02-10T12:00Z') });
  expect(decision.hours).toEqual({
    period: 'after_hours',
    since: Date.parse('2026-10-30T17:00:00-04:00'),
    until: Date.parse('2027-05-03T09:00:00-04:00'),
  });
  expect(decision.trace.autoReply).toMatchObject({ facts: { why: { kind: 'closure', closure: season } } });
});

describe('the sender', () => {
  test('who is made up can be answered, in the language they speak', async () => {
    const person = { firstName: 'Emma', lastName: 'Wilson', language: 'en' } as const;
    const decision = await decide(await open(), { from: { person } });
    expect(decision.message).toMatchObject({ text: 'Hi, we open Monday at 9 AM.', language: 'en' });
  });

  test('who has opted out gets nothing, but does before that day', async () => {
    const client = await open();
    expect(await decide(client, { from: { phone: luc.phone } })).toMatchObject({
      outcome: 'suppress',
      reason: 'opted_out',
      period: null,
      message: null,
      hours: { period: 'after_hours' },
      trace: { optOut: { status: 'failed', facts: { since: Date.parse(luc.optedOutAt) } } },
    });
    const before = { at: Date.parse('2026-10-09T22:00Z'), from: { phone: luc.phone } };
    expect((await decide(client, before)).message?.text).toBe('Bonjour Luc, nous ouvrons lundi à 9 h.');
  });

  test.each([
    [null, 'withheld'],
    ['21345', 'short_code'],
    ['+15145550199', 'own_number'],
    ['+15145550100', 'own_number'],
  ])('%s cannot be answered: %s', async (phone, fault) => {
    expect(await decide(await open(), { from: { phone } })).toMatchObject({
      reason: 'sender_unreachable',
      trace: { sender: { status: 'failed', facts: { fault } } },
    });
  });

  test('who writes STOP is not answered', async () => {
    const text = aReply({ trigger: 'incoming_text' });
    const client = await open({}, [text]);
    const kind = 'incoming_text';
    expect(await decide(client, { kind, text: 'Stop svp' })).toMatchObject({ reason: 'opt_out_request' });
    expect(await decide(client, { kind, text: 'Allô?' })).toMatchObject({ outcome: 'send' });
  });
});

test('a place without a reply says which period it is and why', async () => {
  expect(await decide(await open(), { at: Date.parse('2026-11-20T12:00:00-05:00') })).toMatchObject({
    reason: 'no_auto_reply',
    period: 'business_hours',
    trace: {
      autoReply: {
        status: 'failed',
        facts: { found: null, why: { kind: 'interval', interval: ['09:00', '17:00'] } },
      },
    },
  });
});

test('a missed call tells until when it waits for a voicemail that has a reply of its own', async () => {
  const client = await open({}, [reply, aReply({ trigger: 'voicemail', message: 'Merci.' })]);
  expect(await decide(client)).toMatchObject({ outcome: 'send', waitsUntil: startOfTest + minute });
  const opensUp = [{ kind: 'outbound_call', at: startOfTest + 30_000 } as const];
  expect(await decide(client, {}, { activity: opensUp })).toMatchObject({
    reason: 'recent_conversation',
    waitsUntil: null,
  });
});

describe('what happened before', () => {
  test('a call of the team, from whatever line, holds the reply back for its time', async () => {
    const at = startOfTest - 40 * minute;
    const activity = [{ kind: 'outbound_call', at, numberId: 'pn_garde' } as const];
    expect(await decide(await open(), {}, { activity })).toMatchObject({
      reason: 'recent_conversation',
      until: at + 180 * minute,
      trace: { conversation: { facts: { at, number: '+15145550199' } } },
    });
  });

  test('a reply that left starts the cooldown, as long as it runs and was not later', async () => {
    const client = await open();
    const after = (minutes: number) => {
      const at = startOfTest - minutes * minute;
      const activity = [{ kind: 'auto_reply', at, trigger: 'voicemail' } as const];
      return decide(client, {}, { activity });
    };
    expect(await after(179)).toMatchObject({
      reason: 'cooldown',
      trace: { cooldown: { facts: { trigger: 'voicemail', until: startOfTest + minute } } },
    });
    expect(await after(180)).toMatchObject({ outcome: 'send' });
    expect(await after(-1)).toMatchObject({ outcome: 'send' });
  });

  test('on a number that is gone is not found', async () => {
    const activity = [{ kind: 'outbound_call', at: 0, numberId: 'pn_gone' } as const];
    await expect(decide(await open(), {}, { activity })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('a draft takes the place of the saved reply, or fills an empty place', async () => {
  const client = await open();
  const draft = aReply({ message: 'À lundi!' });
  expect((await decide(client, {}, { drafts: [draft] })).message?.text).toBe('À lundi!');
  const drafts = [aReply({ trigger: 'incoming_text', message: 'Merci.' })];
  expect((await decide(client, { kind: 'incoming_text' }, { drafts })).message?.text).toBe('Merci.');
  expect((await decide(client)).message?.text).toBe('Bonjour Sophie, nous ouvrons lundi à 9 h.');
});

test('an event without an instant happens at this moment', async () => {
  const client = await open();
  const event = { kind: 'missed_call', from: { phone: sophie.phone } } as const;
  expect(await client.preview.decide({ numberId: 'pn_ventes', event })).toMatchObject({
    at: startOfTest,
    outcome: 'send',
    hours: { period: 'after_hours' },
  });
});

test('the next opening and closing are those after this moment', async () => {
  const client = await open();
  expect(await client.preview.nextTurns({ numberId: 'pn_ventes' })).toEqual({
    opens: Date.parse('2026-11-23T09:00:00-05:00'),
    closes: Date.parse('2026-11-23T17:00:00-05:00'),
  });
  const always = await open({ businessHours: null });
  expect(await always.preview.nextTurns({ numberId: 'pn_ventes' })).toEqual({ opens: null, closes: null });
});

describe('the periods of a stretch of time', () => {
  const day = (client: CoreClient, from: string, until: string) =>
    client.preview.periods({ numberId: 'pn_ventes', from: Date.parse(from), until: Date.parse(until) });

  test('follow one another from its beginning to its end', async () => {
    const at = (time: string) => Date.parse(`2026-11-20T${time}:00-05:00`);
    expect(await day(await open(), '2026-11-20T00:00-05:00', '2026-11-21T00:00-05:00')).toEqual([
      { period: 'after_hours', from: at('00:00'), until: at('09:00') },
      { period: 'business_hours', from: at('09:00'), until: at('17:00') },
      { period: 'after_hours', from: at('17:00'), until: Date.parse('2026-11-21T00:00-05:00') },
    ]);
  });

  test('are one where nothing changes, and always open without hours', async () => {
    const closed = await day(await open(), '2026-11-21T00:00-05:00', '2026-11-22T00:00-05:00');
    expect(closed.map(({ period }) => period)).toEqual(['after_hours']);
    const always = await open({ businessHours: null });
    const open24 = await day(always, '2026-11-21T00:00-05:00', '2026-11-22T00:00-05:00');
    expect(open24.map(({ period }) => period)).toEqual(['business_hours']);
  });

  test('of more than eight days, or of none, are refused', async () => {
    const client = await open();
    await expect(day(client, '2026-11-01T00:00Z', '2026-11-10T00:00Z')).rejects.toMatchObject({
      code: 'INVALID',
    });
    await expect(day(client, '2026-11-01T00:00Z', '2026-11-01T00:00Z')).rejects.toMatchObject({
      code: 'INVALID',
    });
  });
});
