import type { HoursNow } from '#shared/contract/numbers.ts';
import type { Period } from '#shared/model/auto-reply.ts';

/** The period whose replies leave at this moment; without hours every moment counts as business hours. */
export function periodInForce({ open }: Pick<HoursNow, 'open'>): Period {
  return open === false ? 'after_hours' : 'business_hours';
}
