import { describe, expect, test } from 'vitest';
import type { Finding } from '#shared/contract/diagnostics.ts';
import type { AutoReply } from '#shared/model/auto-reply.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { aNumber, aReply, aWorkspaceFile, workWeek } from '../../../tests/support/builders.ts';
import { type CoreClient, importFile, openTestCore } from '../../../tests/support/core.ts';

const during = aReply({ period: 'business_hours', message: 'Un instant' });
const outside = aReply({ period: 'after_hours', message: 'Nous rappelons demain' });
const both = [during, outside];
const allDay = workWeek(['00:00', '24:00']);
const always = { ...allDay, sat: allDay.mon, sun: allDay.mon };
const fourParts = 'a'.repeat(3 * 153 + 1);

type Case = {
  when: string;
  number?: Partial<PhoneNumber>;
  replies: AutoReply[];
  rest?: Record<string, unknown>;
  expected: Partial<Finding>[];
};

/** Of all that is said, what is not said of the plainest number. */
const cases: Case[] = [
  { when: 'there is nothing to mend', replies: both, expected: [] },
  { when: 'no place is filled', replies: [], expected: [{ code: 'no_replies', severity: 'warning' }] },
  {
    when: 'an after-hours reply waits for hours that nobody has set',
    number: { businessHours: null },
    replies: both,
    expected: [{ code: 'no_hours', severity: 'problem', facts: { count: 1 } }],
  },
  {
    when: 'no hours are set and the reply names the next opening',
    number: { businessHours: null },
    replies: [{ ...during, message: 'Nous ouvrons {{hours.next_opening}}' }],
    expected: [{ code: 'opening_unknown', slot: { trigger: 'missed_call', period: 'business_hours' } }],
  },
  {
    when: 'no hours are set and the reply says something else instead',
    number: { businessHours: null },
    replies: [{ ...during, message: 'Nous ouvrons {{hours.next_opening | default: "demain"}}' }],
    expected: [],
  },
  {
    when: 'the week is empty',
    number: { businessHours: workWeek() },
    replies: both,
    expected: [{ code: 'never_open', severity: 'problem', facts: { count: 1 } }],
  },
  {
    when: 'the week is empty and only after-hours replies are there',
    number: { businessHours: workWeek() },
    replies: [outside],
    expected: [{ code: 'never_open', severity: 'warning', facts: { count: 0 } }],
  },
  {
    when: 'the number is open around the clock',
    number: { businessHours: always },
    replies: both,
    expected: [{ code: 'always_open', severity: 'problem', facts: { count: 1 } }],
  },
  {
    when: 'the number is open around the clock and answers nothing outside hours',
    number: { businessHours: always },
    replies: [during],
    expected: [],
  },
  {
    when: 'opening and closing have changed places',
    number: { businessHours: { ...workWeek(['09:00', '17:00']), tue: [], mon: [['17:00', '09:00']] } },
    replies: both,
    expected: [{ code: 'overnight_interval', facts: { day: 'mon', start: '17:00', end: '09:00', count: 1 } }],
  },
  {
    when: 'a bar closes at 3 in the morning',
    number: { businessHours: workWeek(['17:00', '03:00']) },
    replies: both,
    expected: [],
  },
  {
    when: 'a Montréal number keeps the time of Vancouver',
    number: { timeZone: 'America/Vancouver' },
    replies: both,
    expected: [{ code: 'zone_differs', facts: { zone: 'America/Vancouver', likely: 'America/Toronto' } }],
  },
  {
    when: 'a Montréal number keeps the time of New York',
    number: { timeZone: 'America/New_York' },
    replies: both,
    expected: [],
  },
  {
    when: 'closures are over',
    number: {
      closures: [
        { name: '', from: '2026-10-12', to: '2026-10-12', hours: [] },
        { name: '', from: '2026-11-19', to: '2026-11-20', hours: [] },
      ],
    },
    replies: both,
    expected: [{ code: 'past_closures', severity: 'hint', facts: { count: 1 } }],
  },
  {
    when: 'missed calls are answered during business hours alone',
    replies: [during],
    expected: [{ code: 'after_hours_missing', slot: { trigger: 'missed_call', period: 'after_hours' } }],
  },
  {
    when: 'after hours the reply to missed calls answers voicemails too',
    replies: [...both, { ...during, trigger: 'voicemail' }],
    expected: [],
  },
  {
    when: 'a text takes four parts in one of its languages',
    replies: [during, { ...outside, translations: { en: fourParts } }],
    expected: [{ code: 'many_parts', facts: { segments: 4, language: 'en' } }],
  },
  {
    when: 'one letter makes a text dearer',
    replies: [during, { ...outside, message: `Bien reçu. ${'a'.repeat(100)}` }],
    expected: [
      { code: 'costly_characters', facts: { language: 'fr', characters: 'ç', before: 2, after: 1 } },
    ],
  },
  {
    when: 'one letter makes no text dearer',
    replies: [during, { ...outside, message: 'Bien reçu.' }],
    expected: [],
  },
  {
    when: 'the same is said during and outside business hours',
    replies: [during, { ...outside, message: during.message }],
    expected: [{ code: 'same_message', severity: 'hint' }],
  },
  {
    when: 'contacts speak a language no reply is written in',
    replies: both,
    rest: {
      contacts: [
        { phone: '+15145550123', language: 'en' },
        { phone: '+15145550124', language: 'fr' },
      ],
    },
    expected: [{ code: 'translation_missing', facts: { language: 'en', count: 1, replies: 2 } }],
  },
  {
    when: 'a contact refuses texts',
    replies: both,
    rest: { contacts: [{ phone: '+15145550123', optedOutAt: '2026-11-01T09:00:00Z' }] },
    expected: [{ code: 'opted_out_contacts', facts: { count: 1 } }],
  },
  {
    when: 'replies may leave more often than promised',
    replies: both,
    rest: { guardRails: { cooldownMinutes: 10 } },
    expected: [{ code: 'leaves_often', facts: { minutes: 10 } }],
  },
  {
    when: 'each number counts its replies for itself',
    replies: both,
    rest: { guardRails: { cooldownMinutes: 1440, cooldownScope: 'contact_and_number' } },
    expected: [{ code: 'counts_per_number', severity: 'hint', facts: {} }],
  },
];

async function findingsOf({ number, replies, rest }: Omit<Case, 'expected' | 'when'>): Promise<Finding[]> {
  const { client } = openTestCore();
  await importFile(client, aWorkspaceFile([{ ...aNumber(number), autoReplies: replies }], rest));
  const { findings } = await client.diagnostics.ofNumber({ id: 'pn_ventes' });
  return findings;
}

describe('what is said of a number', () => {
  test.for(cases)('when $when', async ({ expected, ...given }) => {
    const findings = (await findingsOf(given)).filter(({ code }) => code !== 'provider_answers_too');
    expect(findings).toMatchObject(expected);
    expect(findings).toHaveLength(expected.length);
  });

  test('begins with what is worst and ends with the provider, which nobody here can see', async () => {
    const findings = await findingsOf({
      number: { businessHours: workWeek(), timeZone: 'America/Vancouver' },
      replies: [during],
    });
    expect(findings.map(({ severity }) => severity)).toEqual(['problem', 'warning', 'warning', 'hint']);
    expect(findings.at(-1)?.code).toBe('provider_answers_too');
  });

  test('is refused for a number that is not there', async () => {
    const { client } = openTestCore();
    await expect(client.diagnostics.ofNumber({ id: 'pn_x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a finding that is put away', () => {
  const loud = aWorkspaceFile([
    { ...aNumber({ timeZone: 'America/Vancouver' }), autoReplies: both },
    { ...aNumber({ id: 'pn_2', phone: '+15145550102', businessHours: null }), autoReplies: both },
    { ...aNumber({ id: 'pn_3', phone: '+15145550103' }), autoReplies: both },
  ]);
  const codes = async (client: CoreClient, id = 'pn_ventes') =>
    (await client.diagnostics.ofNumber({ id })).findings.map(({ code }) => code);

  test('is kept apart until it is brought back, over a restart, for that number alone', async () => {
    const core = openTestCore();
    await importFile(core.client, loud);
    const place = { numberId: 'pn_ventes', key: 'zone_differs' };
    await core.client.diagnostics.putAway(place);
    const { client } = core.restart();
    expect(await codes(client)).toEqual(['provider_answers_too']);
    const { putAway } = await client.diagnostics.ofNumber({ id: 'pn_ventes' });
    expect(putAway.map(({ code }) => code)).toEqual(['zone_differs']);
    await client.diagnostics.bringBack(place);
    expect(await codes(client)).toContain('zone_differs');
  });

  test('marks its number in the list no more, but a problem stays', async () => {
    const { client } = openTestCore();
    await importFile(client, loud);
    expect(await client.diagnostics.numbersWithWarnings()).toEqual(['pn_ventes', 'pn_2']);
    await client.diagnostics.putAway({ numberId: 'pn_ventes', key: 'zone_differs' });
    await client.diagnostics.putAway({ numberId: 'pn_2', key: 'no_hours' });
    expect(await client.diagnostics.numbersWithWarnings()).toEqual(['pn_2']);
    expect(await codes(client, 'pn_2')).toContain('no_hours');
  });
});
