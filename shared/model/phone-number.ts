import { z } from 'zod';
import { type BusinessHours, businessHoursSchema } from './business-hours.ts';
import { checkParts } from './check-parts.ts';
import { type Closure, closureSchema } from './closure.ts';
import { closureFaults } from './closure-faults.ts';
import { e164Schema } from './e164.ts';
import { addFault } from './fault.ts';
import { languageSchema } from './language.ts';
import { optionalNameSchema } from './name.ts';
import { timeZoneSchema } from './time-zone.ts';

const idForm = /^[\w-]{1,64}$/;

/** Letters, digits, `_` and `-`: it stands in addresses and in the id of each slot. */
export const numberIdSchema = z.string().check((payload) => {
  if (!idForm.test(payload.value)) addFault(payload, 'not_an_id', { value: payload.value });
});

/** The fields of a business line that a person sets. `businessHours: null` = no hours set: always open. */
export const phoneNumberFields = {
  phone: e164Schema,
  label: optionalNameSchema,
  timeZone: timeZoneSchema,
  language: languageSchema,
  businessHours: businessHoursSchema.nullable(),
  closures: z.array(closureSchema).max(500),
};

type NumberHours = { businessHours: BusinessHours | null; closures: Closure[] };

/** A zod check over the hours and closures of one number together. */
export const checkClosures = checkParts<NumberHours>([['businessHours'], ['closures']], (payload) => {
  const { businessHours, closures } = payload.value;
  for (const fault of closureFaults(closures, businessHours)) {
    addFault(payload, fault.code, fault.facts, ['closures', ...fault.path]);
  }
});

/** A business line that customers call and text. */
export const phoneNumberSchema = z
  .strictObject({ id: numberIdSchema, ...phoneNumberFields })
  .check(checkClosures);
export type PhoneNumber = z.infer<typeof phoneNumberSchema>;
