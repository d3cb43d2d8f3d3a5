import { describe, expect, test } from 'vitest';
import { aNumber, aReply, aWorkspaceFile, workWeek } from '../../../tests/support/builders.ts';
import { importFile, openTestCore } from '../../../tests/support/core.ts';
import type { PreviewWeek, WeekSpan } from '#shared/contract/preview.ts';
import type { AutoReply, Trigger } from '#shared/model/auto-reply.ts';
import type { Closure } from '#shared/model/closure.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';

// The shop is open from 9 to 17 on workdays, and answers calls that it misses outside these hours.

const opensAgain = 'Fermé. Nous ouvrons {{hours.next_opening}}.';
const workday = ['0-540 after_hours', '540-1020 business_hours', '1020-1440 after_hours'];
const christmas: Closure[] = [
  { name: 'Veille de Noël', from: '2026-12-24', to: '2026-12-24', hours: [['09:00', '12:00']] },
  { name: 'Noël', from: '2026-12-25', to: '2026-12-26', hours: [] },
];

type Asked = { first: string; trigger?: Trigger; typical?: boolean; drafts?: AutoReply[] };

async function askWeek(asked: Asked, fields: Partial<PhoneNumber> = {}): Promise<PreviewWeek> {
  const { client } = openTestCore();
  const autoReplies = [aReply({ message: opensAgain })];
  await importFile(client, aWorkspaceFile([{ ...aNumber(fields), autoReplies }]));
  return client.preview.week({ numberId: 'pn_ventes', trigger: 'missed_call', ...asked });
}

function drawn({ start, end, period, closure }: WeekSpan): string {
  return `${start}-${end} ${period}${closure ? ` ${closure.name}` : ''}`;
}

describe('a week', () => {
  test('is cut at midnight, at openings and closings, and names the closure that decides', async () => {
    const { days } = await askWeek({ first: '2026-12-21' }, { closures: christmas });
    expect(days.map(({ date }) => date.slice(-2)).join(' ')).toBe('21 22 23 24 25 26 27');
    expect(days.map(({ spans }) => spans.map(drawn))).toEqual([
      workday,
      workday,
      workday,
      [
        '0-540 after_hours Veille de Noël',
        '540-720 business_hours Veille de Noël',
        '720-1440 after_hours Veille de Noël',
      ],
      ['0-1440 after_hours Noël'],
      ['0-1440 after_hours Noël'],
      ['0-1440 after_hours'],
    ]);
    expect(days[3]?.spans[2]).toMatchObject({
      since: Date.parse('2026-12-24T12:00:00-05:00'),
      until: Date.parse('2026-12-28T09:00:00-05:00'),
      text: 'Fermé. Nous ouvrons lundi à 9 h.',
    });
  });

  test('is not cut where intervals touch', async () => {
    const businessHours = workWeek(['09:00', '12:00'], ['12:00', '17:00']);
    const { days } = await askWeek({ first: '2026-11-16' }, { businessHours });
    expect(days[0]?.spans.map(drawn)).toEqual(workday);
  });

  test('that is typical has no closures, and dates on which no clock changes', async () => {
    const december = await askWeek({ first: '2026-12-21', typical: true }, { closures: christmas });
    expect(december.days[4]?.spans.map(drawn)).toEqual(workday);
    const march = await askWeek({ first: '2027-03-08', typical: true });
    expect(march.days[0]?.date).toBe('2027-03-15');
  });

  test('has no time between 2 and 3 when the clocks are put forward, and the hour before 2 twice when back', async () => {
    const forward = await askWeek({ first: '2027-03-08' });
    expect(forward.days[6]?.spans.map(drawn)).toEqual(['0-120 after_hours', '180-1440 after_hours']);
    const back = await askWeek({ first: '2027-11-01' });
    expect(back.days[6]?.spans.map(drawn)).toEqual(['0-120 after_hours', '60-1440 after_hours']);
  });

  test('has nothing on the date that Samoa leapt over', async () => {
    const { days } = await askWeek({ first: '2011-12-26' }, { timeZone: 'Pacific/Apia' });
    expect(days.map(({ spans }) => spans.length)).toEqual([3, 3, 3, 3, 0, 1, 1]);
  });
});

describe('what leaves in a week', () => {
  test('is nothing where there is no reply, and the draft of one where it is asked with drafts', async () => {
    const asked: Asked = { first: '2026-11-16', trigger: 'incoming_text' };
    const saved = await askWeek(asked);
    const nothing = { outcome: 'suppress', reason: 'no_auto_reply', text: null };
    expect(saved.days[0]?.spans[1]).toMatchObject(nothing);
    const drafts = [aReply({ trigger: 'incoming_text', period: 'business_hours', message: 'Merci.' })];
    const drafted = await askWeek({ ...asked, drafts });
    expect(drafted.days[0]?.spans[1]).toMatchObject({ outcome: 'send', reason: null, text: 'Merci.' });
    expect(drafted.days[0]?.spans[0]).toMatchObject(nothing);
  });

  test('to a voicemail is the reply to a missed call where it has none of its own', async () => {
    const { days } = await askWeek({ first: '2026-11-16', trigger: 'voicemail' });
    expect(days[0]?.spans[0]).toMatchObject({ outcome: 'send', trigger: 'missed_call' });
  });
});
