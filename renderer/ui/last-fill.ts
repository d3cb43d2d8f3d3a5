import type { SmsSize } from '#shared/sms/segments.ts';

/** How full the last part of an SMS is, 0 to 1. */
export function lastFill({ segments, units, unitsPerSegment }: SmsSize): number {
  return segments === 0 ? 0 : Math.min(1, (units - (segments - 1) * unitsPerSegment) / unitsPerSegment);
}
