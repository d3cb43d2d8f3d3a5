import type { z } from 'zod';
import { autoReplySchema } from '#shared/model/auto-reply.ts';
import { contactSchema } from '#shared/model/contact.ts';
import { faultsOf } from '#shared/model/fault.ts';
import { guardRailsSchema } from '#shared/model/guard-rails.ts';
import { phoneNumberSchema } from '#shared/model/phone-number.ts';
import { workspaceSchema } from '#shared/model/workspace.ts';
import { type FieldFault, type RuleKind, slotOf } from './rule.ts';
import { storageFault } from './storage-fault.ts';
import { putBack, takeOut, type UnknownKey } from './unknown-keys.ts';

/** The noun of shared/model that a kind's body is. */
export const bodySchemas = {
  workspace: workspaceSchema,
  phone_number: phoneNumberSchema,
  auto_reply: autoReplySchema,
  guard_rails: guardRailsSchema,
  contact: contactSchema,
} satisfies Record<RuleKind, z.ZodType>;

/** What of a body shared/model knows. */
export type KnownBody<Kind extends RuleKind = RuleKind> = z.output<(typeof bodySchemas)[Kind]>;

type Body = Record<string, unknown>;
type Checked = { body: Body; faults?: never } | { faults: FieldFault[]; body?: never };

/**
 * Holds a body to the schema of its kind and to its id; faults have their place in the mutation. The body comes back as
 * the nouns are stored (composed, trimmed, defaults filled in) with every key the schema does not know where it was: a
 * newer client may know it.
 */
export function checkBody(kind: RuleKind, id: string, given: Body): Checked {
  const unstorable = storageFault(given, ['body']);
  if (unstorable) return { faults: [unstorable] };
  const { parsed, unknown, held } = split(kind, given);
  if (!parsed.success) {
    const faults = faultsOf(parsed.error.issues, held);
    return { faults: faults.map(({ path, code }) => ({ path: ['body', ...path], code })) };
  }
  const known: Body = { ...parsed.data };
  if (!isBodyOf(kind, id, known)) return { faults: [{ path: ['id'], code: 'wrong_id' }] };
  return { body: withUnknown(known, unknown, known) };
}

/**
 * Splits a body of the cloud into what this program knows of it and the keys it does not. Null where it does not fit
 * its kind: a later version of the program means something by it that this one cannot.
 */
export function knownPart<Kind extends RuleKind>(
  kind: Kind,
  body: Readonly<Body>,
): { known: KnownBody<Kind>; unknown: UnknownKey[] } | null {
  const { parsed, unknown } = split(kind, body);
  return parsed.success ? { known: parsed.data as KnownBody<Kind>, unknown } : null;
}

/**
 * Puts the unknown keys back into a body that was changed: into the object in the same place, in a list into the
 * element that is still the same, or has taken its place in a list as long as before. What stood in something that is
 * gone goes with it.
 * @param before the known part that the keys came with
 */
export function withUnknown(
  known: Readonly<Body>,
  unknown: readonly UnknownKey[],
  before: Readonly<Body>,
): Body {
  const body = copyOf(known);
  putBack(body, before, unknown);
  return body;
}

function split(kind: RuleKind, given: Readonly<Body>) {
  const held = copyOf(given);
  const first = bodySchemas[kind].safeParse(held);
  const unknown = first.success ? [] : takeOut(held, first.error.issues);
  const parsed = unknown.length === 0 ? first : bodySchemas[kind].safeParse(held);
  return { parsed, unknown, held };
}

function copyOf(body: Readonly<Body>): Body {
  return JSON.parse(JSON.stringify(body)) as Body;
}

/** Whether the id says what the body says. */
function isBodyOf(kind: RuleKind, id: string, body: Body): boolean {
  switch (kind) {
    case 'phone_number':
      return body['id'] === id;
    case 'auto_reply': {
      const slot = slotOf(id);
      return slot?.trigger === body['trigger'] && slot?.period === body['period'];
    }
    case 'contact':
      return body['phone'] === id;
    case 'workspace':
    case 'guard_rails':
      return true;
  }
}
