import { z } from 'zod';
import { addFault } from './fault.ts';

const subscriber = /^\+(?:1[2-9]\d{2}[2-9]\d{6}|[2-9]\d{6,14})$/;

/**
 * Whether this is a subscriber number that can receive a text: `+` and 7 to 15 digits without a leading
 * zero; after +1 exactly ten digits of the North American plan (domain.md, settled readings, senders).
 */
export function isSubscriberNumber(phone: string): boolean {
  return subscriber.test(phone);
}

/** A number in E.164 form, such as `+15145550100`; numbers are compared as written. */
export const e164Schema = z.string().check((payload) => {
  if (!isSubscriberNumber(payload.value)) addFault(payload, 'not_e164', { value: payload.value });
});
