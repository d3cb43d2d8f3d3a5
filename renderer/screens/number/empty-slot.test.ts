import { expect, test } from 'vitest';
import { consequenceOf } from './empty-slot.ts';

test('a voicemail without a reply of its own gets the one for missed calls of the same period', () => {
  const voicemail = { trigger: 'voicemail', period: 'after_hours' } as const;
  expect(consequenceOf(voicemail, [{ trigger: 'missed_call', period: 'after_hours' }])).toBe(
    'answeredAsCall.after_hours',
  );
  expect(consequenceOf(voicemail, [{ trigger: 'missed_call', period: 'business_hours' }])).toBe(
    'voicemail.after_hours',
  );
});

test('to a text nothing else answers', () => {
  const text = { trigger: 'incoming_text', period: 'business_hours' } as const;
  expect(consequenceOf(text, [{ trigger: 'missed_call', period: 'business_hours' }])).toBe(
    'incoming_text.business_hours',
  );
});
