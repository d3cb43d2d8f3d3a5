import { z } from 'zod';
import { periodSchema, triggerSchema } from './auto-reply.ts';
import { intervalSchema } from './business-hours.ts';
import { closureSchema, dateSchema } from './closure.ts';
import { reasons } from './decision.ts';

/** Why a sender cannot receive a text. */
export const senderFaults = [
  'withheld',
  'own_number',
  'alphanumeric',
  'short_code',
  'not_a_subscriber',
] as const;
export type SenderFault = (typeof senderFaults)[number];

/** What gives a machine away (domain.md, settled readings, automated senders). */
export const machineSigns = ['one_time_code', 'do_not_reply', 'repeated_text'] as const;
export type MachineSign = (typeof machineSigns)[number];

/** Why an instant counts as open or closed. `date` is the local date on which the interval began. */
const hoursReasonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('no_hours') }),
  z.object({ kind: z.literal('interval'), date: dateSchema, interval: intervalSchema }),
  z.object({
    kind: z.literal('closure'),
    date: dateSchema,
    closure: closureSchema,
    interval: intervalSchema.nullable(),
  }),
  z.object({
    kind: z.literal('between'),
    date: dateSchema,
    before: intervalSchema,
    after: intervalSchema,
  }),
  z.object({ kind: z.literal('outside'), date: dateSchema }),
]);
export type HoursReason = z.infer<typeof hoursReasonSchema>;

/** What one check found. Data for a screen to word, never prose. */
export type CheckResult<Facts> =
  | { status: 'passed'; facts: Facts }
  | { status: 'failed'; reason: (typeof reasons)[number]; facts: Facts }
  | { status: 'not_reached' };

const checkOf = <Facts extends z.ZodType>(facts: Facts) =>
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('passed'), facts }),
    z.object({ status: z.literal('failed'), reason: z.enum(reasons), facts }),
    z.object({ status: z.literal('not_reached') }),
  ]);

/** Every check with the facts it used, in order (domain.md, deciding). Instants are epoch ms. */
export const traceSchema = z.object({
  number: checkOf(z.object({ number: z.string() })),
  sender: checkOf(z.object({ contact: z.string().nullable(), fault: z.enum(senderFaults).nullable() })),
  /** The folded words recognised as a request, null when there is none. */
  request: checkOf(z.object({ words: z.string().nullable() })),
  optOut: checkOf(z.object({ since: z.number().nullable() })),
  machine: checkOf(z.object({ sign: z.enum(machineSigns).nullable() })),
  /** `tried` are the triggers whose reply was looked for, `found` the one that has it. */
  autoReply: checkOf(
    z.object({
      period: periodSchema,
      why: hoursReasonSchema,
      tried: z.array(triggerSchema).readonly(),
      found: triggerSchema.nullable(),
    }),
  ),
  /** The call, and when the voicemail came that takes over, null when none does. */
  voicemail: checkOf(z.object({ callId: z.string().nullable(), at: z.number().nullable() })),
  /** The team's latest call or text that still counts: from which line, and until when. */
  conversation: checkOf(z.object({ at: z.number(), number: z.string(), until: z.number() }).nullable()),
  /** The latest reply whose cooldown still runs, and until when. */
  cooldown: checkOf(z.object({ at: z.number(), trigger: triggerSchema, until: z.number() }).nullable()),
  /** How many replies left in the 24 hours before. */
  breaker: checkOf(z.object({ replies: z.int(), limit: z.int() })),
  /** In characters. */
  message: checkOf(z.object({ length: z.int() })),
});
export type Trace = z.infer<typeof traceSchema>;
