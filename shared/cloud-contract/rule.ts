import { z } from 'zod';
import { periods, triggers } from '#shared/model/auto-reply.ts';
import { isSubscriberNumber } from '#shared/model/e164.ts';
import { faultCodes } from '#shared/model/fault.ts';
import { contactExample } from './examples.ts';

/** The kinds of thing a workspace is mirrored as; the protocol calls one of any kind a rule. */
export const ruleKinds = ['workspace', 'phone_number', 'auto_reply', 'guard_rails', 'contact'] as const;
export const ruleKindSchema = z.enum(ruleKinds);
export type RuleKind = z.infer<typeof ruleKindSchema>;

/**
 * Unique within its kind: a number's own id, the slot of an auto-reply (`<number id>:<trigger>:<period>`), the phone
 * of a contact, `workspace` for what there is one of. Two people who fill one slot offline so meet in one rule.
 */
export const ruleIdSchema = z.string().min(1).max(128);

/** The id of what a workspace has one of: its own name and language, and its guard rails. */
export const singletonId = 'workspace';

const numberIdForm = /^[\w-]{1,64}$/;

/** Whether a rule of this kind can have this id. */
export function isRuleId(kind: RuleKind, id: string): boolean {
  switch (kind) {
    case 'phone_number':
      return numberIdForm.test(id);
    case 'auto_reply':
      return slotOf(id) !== null;
    case 'workspace':
    case 'guard_rails':
      return id === singletonId;
    case 'contact':
      return isSubscriberNumber(id);
  }
}

/** The parts of an auto-reply's id, or null when it is none. */
export function slotOf(id: string): { numberId: string; trigger: string; period: string } | null {
  const [numberId = '', trigger = '', period = '', ...more] = id.split(':');
  const isSlot = triggers.some((one) => one === trigger) && periods.some((one) => one === period);
  return numberIdForm.test(numberId) && isSlot && more.length === 0 ? { numberId, trigger, period } : null;
}

export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A body as it travels: an object of JSON, held to the schema of its kind on arrival; keys nobody knows are kept. */
export const ruleBodySchema = z.record(z.string(), z.unknown()).meta({
  description: 'By kind: Workspace, PhoneNumber, AutoReply, GuardRails or Contact. Unknown keys are kept.',
});

/**
 * A rule as the cloud holds it. `rev` is the workspace's version that wrote it; `gen` counts its lives, each
 * restore begins one. A deleted rule, a tombstone, has no body but keeps the hash of its last one (null: the cloud
 * never had one). `author` is who wrote it, `at` when by the cloud's clock.
 */
export const ruleRecordSchema = z
  .object({
    kind: ruleKindSchema,
    id: ruleIdSchema,
    rev: z.int().positive(),
    gen: z.int().nonnegative(),
    deleted: z.boolean(),
    body: ruleBodySchema.nullable(),
    bodyHash: hashSchema.nullable(),
    author: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ examples: [contactExample] });
export type RuleRecord = z.infer<typeof ruleRecordSchema>;

/** What can be wrong with a mutation, beside the faults of the nouns. */
const mutationFaultCodes = [...faultCodes, 'wrong_id', 'wrong_hash', 'too_many_rules'] as const;

/** One thing that is wrong and where, without its value: a refusal may be logged by whoever gets it. */
export const fieldFaultSchema = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  code: z.enum(mutationFaultCodes),
});
export type FieldFault = z.infer<typeof fieldFaultSchema>;
