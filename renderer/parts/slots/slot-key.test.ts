import { expect, test } from 'vitest';
import { periods, triggers } from '#shared/model/auto-reply.ts';
import { parseSlotKey, slotKey } from './slot-key.ts';

test('every slot is read back from its address', () => {
  for (const trigger of triggers) {
    for (const period of periods)
      expect(parseSlotKey(slotKey({ trigger, period }))).toEqual({ trigger, period });
  }
});

test.each([
  '',
  'missed_call',
  'missed_call.',
  'missed_call.never',
  'call.after_hours',
  'voicemail.after_hours.x',
])('an address that names no slot, such as "%s", opens none', (text) => {
  expect(parseSlotKey(text)).toBeNull();
});
