import { expect, test } from 'vitest';
import { aNumber, aReply, declared, fridayAfternoon, type World } from './world.ts';

export function previewBehaviour(world: World): void {
  test('an event that might happen is decided with its trace, a gone number is not found', async () => {
    const numberId = (await world.client.numbers.add(aNumber())).id;
    await world.client.autoReplies.save(aReply({ numberId, period: 'business_hours' }));
    const from = { person: { firstName: 'Léa', lastName: 'Roy', language: null } };
    const event = { kind: 'missed_call', at: fridayAfternoon, from } as const;
    expect(await world.client.preview.decide({ numberId, event })).toMatchObject({
      outcome: 'send',
      message: { text: 'Bonjour Léa, nous vous rappelons.', segments: 1, encoding: 'GSM-7' },
      hours: { period: 'business_hours', since: null, until: null },
      trace: { autoReply: { status: 'passed', facts: { why: { kind: 'no_hours' } } } },
    });
    await expect(world.client.preview.decide({ numberId: 'pn_gone', event })).rejects.toMatchObject(
      declared('NOT_FOUND', { what: 'number' }),
    );
  });

  test('an instant that no calendar shows is refused', async () => {
    const numberId = (await world.client.numbers.add(aNumber())).id;
    const event = { kind: 'voicemail', at: Number.MAX_SAFE_INTEGER, from: { phone: null } } as const;
    await expect(world.client.preview.decide({ numberId, event })).rejects.toMatchObject(declared('INVALID'));
  });

  test('a name longer than a contact may have is refused', async () => {
    const numberId = (await world.client.numbers.add(aNumber())).id;
    const decide = (length: number) => {
      const person = { firstName: 'a'.repeat(length), lastName: '', language: null };
      return world.client.preview.decide({ numberId, event: { kind: 'missed_call', from: { person } } });
    };
    expect(await decide(120)).toMatchObject({ reason: 'no_auto_reply' });
    await expect(decide(121)).rejects.toMatchObject(declared('INVALID'));
  });

  test('a week is decided day by day, as far as a calendar shows it', async () => {
    const numberId = (await world.client.numbers.add(aNumber())).id;
    await world.client.autoReplies.save(aReply({ numberId, period: 'business_hours' }));
    const week = (first: string) => world.client.preview.week({ numberId, trigger: 'missed_call', first });
    const { days } = await week('2026-11-16');
    expect(days).toHaveLength(7);
    expect(days[0]).toMatchObject({
      date: '2026-11-16',
      spans: [{ start: 0, end: 1440, outcome: 'send', closure: null, since: null }],
    });
    await expect(week('2026-11-31')).rejects.toMatchObject(declared('INVALID'));
    await expect(week('9999-01-01')).rejects.toMatchObject(declared('INVALID'));
    const gone = { numberId: 'pn_gone', trigger: 'missed_call', first: '2026-11-16' } as const;
    await expect(world.client.preview.week(gone)).rejects.toMatchObject(declared('NOT_FOUND'));
  });

  test('a number tells its periods over a stretch of time', async () => {
    const numberId = (await world.client.numbers.add(aNumber())).id;
    const until = fridayAfternoon + 60_000;
    expect(await world.client.preview.periods({ numberId, from: fridayAfternoon, until })).toEqual([
      { period: 'business_hours', from: fridayAfternoon, until },
    ]);
  });

  test('a number tells when it opens and closes next', async () => {
    const numberId = (await world.client.numbers.add(aNumber())).id;
    expect(await world.client.preview.nextTurns({ numberId })).toEqual({ opens: null, closes: null });
  });
}
