import { z } from 'zod';
import { slotSchema } from './numbers.ts';
import { numberIdSchema } from '#shared/model/phone-number.ts';
import { procedure, writing } from './errors.ts';

/** What may stand in the way of a number's replies, or make them more than a person wants. */
export const findingCodes = [
  'no_replies',
  'no_hours',
  'never_open',
  'always_open',
  'opening_unknown',
  'overnight_interval',
  'zone_differs',
  'past_closures',
  'after_hours_missing',
  'many_parts',
  'costly_characters',
  'same_message',
  'translation_missing',
  'leaves_often',
  'counts_per_number',
  'opted_out_contacts',
  'provider_answers_too',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** `problem` = a reply never leaves or something is refused; `warning` = most likely not meant; `hint` = worth knowing. */
export const severities = ['problem', 'warning', 'hint'] as const;

/** One finding about a number; `facts` are what its sentences need. `key` names it when it is put away. */
export const findingSchema = z.object({
  key: z.string(),
  code: z.enum(findingCodes),
  severity: z.enum(severities),
  slot: slotSchema.nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = z.infer<typeof findingSchema>;

const keySchema = z.object({ numberId: numberIdSchema, key: z.string().min(1).max(200) });

export const diagnosticsContract = {
  /**
   * What there is to say about a number now, the worst first; `putAway` are the findings that a person does not
   * want to see.
   */
  ofNumber: procedure
    .input(z.object({ id: numberIdSchema }))
    .output(z.object({ findings: z.array(findingSchema), putAway: z.array(findingSchema) })),
  /** The numbers with a problem or a warning that nobody has put away, in the order of the list. */
  numbersWithWarnings: procedure.output(z.array(numberIdSchema)),
  /** Puts a finding of a number away until `bringBack`. Problems cannot be put away and stay. */
  putAway: writing.input(keySchema).output(z.object({})),
  bringBack: writing.input(keySchema).output(z.object({})),
};
