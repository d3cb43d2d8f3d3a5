import type { HoursNow } from '#shared/contract/numbers.ts';
import type { Period, Trigger } from '#shared/model/auto-reply.ts';
import type { PickedContact } from '../../../parts/contact-picker/picked-contact.ts';
import { periodInForce } from '../period-in-force.ts';

/** What a preview supposes to happen. `at` is epoch milliseconds, or the present moment, whichever it is. */
export type Scenario = { kind: Trigger; at: number | 'now'; contact: PickedContact; text: string };

/** So long after it has opened or closed a number is shown, in milliseconds. */
const aLittle = 5 * 60_000;

/** When the replies of a period leave next: now if they do, `never` if not within 366 days. */
export function nextInstantIn(period: Period, hoursNow: HoursNow): Scenario['at'] | 'never' {
  if (periodInForce(hoursNow) === period) return 'now';
  return hoursNow.changesAt === null ? 'never' : hoursNow.changesAt + aLittle;
}
