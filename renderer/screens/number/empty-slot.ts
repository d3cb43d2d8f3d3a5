import type { Period, Slot, Trigger } from '#shared/model/auto-reply.ts';
import { isSameSlot } from '../../parts/slots/slot-key.ts';

/**
 * What happens in a place without a reply: nothing leaves, but a voicemail is also an unanswered call, which
 * the missed-call reply of the period answers (domain.md, deciding).
 */
export function consequenceOf(
  { trigger, period }: Slot,
  filled: readonly Slot[],
): `${Trigger | 'answeredAsCall'}.${Period}` {
  const isAnsweredAsCall =
    trigger === 'voicemail' && filled.some((slot) => isSameSlot(slot, { trigger: 'missed_call', period }));
  return `${isAnsweredAsCall ? 'answeredAsCall' : trigger}.${period}`;
}
