import type { z } from 'zod';
import { autoReplySchema } from '#shared/model/auto-reply.ts';
import { contactSchema } from '#shared/model/contact.ts';
import { faultsOf } from '#shared/model/fault.ts';
import { guardRailsSchema } from '#shared/model/guard-rails.ts';
import { phoneNumberSchema } from '#shared/model/phone-number.ts';
import { workspaceSchema } from '#shared/model/workspace.ts';
import { limits } from './limits.ts';
import { type FieldFault, type RuleKind, slotOf } from './rule.ts';

/** The noun of shared/model that a kind's body is. */
export const bodySchemas = {
  workspace: workspaceSchema,
  phone_number: phoneNumberSchema,
  auto_reply: autoReplySchema,
  guard_rails: guardRailsSchema,
  contact: contactSchema,
} satisfies Record<RuleKind, z.ZodType>;

type Body = Record<string, unknown>;
type Checked = { body: Body; faults?: never } | { faults: FieldFault[]; body?: never };

/**
 * Holds a body to the schema of its kind and to its id; faults have their place in the mutation. The body comes back as the nouns are stored (composed,
 * trimmed, defaults filled in) with every key the schema does not know where it was: a newer client may know it.
 */
export function checkBody(kind: RuleKind, id: string, given: Body): Checked {
  const unstorable = storageFault(given, ['body'], limits.bodyDepth);
  if (unstorable) return { faults: [unstorable] };
  const known = JSON.parse(JSON.stringify(given)) as Body;
  const first = bodySchemas[kind].safeParse(known);
  const unknown = first.success ? [] : unknownKeys(first.error.issues);
  const kept = unknown.map(({ path, key }) => ({ path, key, value: take(known, path, key) }));
  const parsed = unknown.length === 0 ? first : bodySchemas[kind].safeParse(known);
  if (!parsed.success) {
    const faults = faultsOf(parsed.error.issues, known);
    return { faults: faults.map(({ path, code }) => ({ path: ['body', ...path], code })) };
  }
  const body: Body = { ...parsed.data };
  if (!isBodyOf(kind, id, body)) return { faults: [{ path: ['id'], code: 'wrong_id' }] };
  for (const { path, key, value } of kept) objectAt(body, path)[key] = value;
  return { body };
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

function unknownKeys(issues: readonly z.core.$ZodIssue[]): { path: PropertyKey[]; key: string }[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ path: issue.path, key })) : [],
  );
}

function take(body: Body, path: readonly PropertyKey[], key: string): unknown {
  const object = objectAt(body, path);
  const value = object[key];
  delete object[key];
  return value;
}

function objectAt(body: Body, path: readonly PropertyKey[]): Body {
  return path.reduce<Body>((object, key) => object[String(key)] as Body, body);
}

/** What neither canonical JSON nor PostgreSQL's jsonb can hold, at whatever depth, in keys as in values. */
function storageFault(value: unknown, path: (string | number)[], depth: number): FieldFault | null {
  if (typeof value === 'string') return textFault(value, path);
  if (typeof value !== 'object' || value === null) return null;
  if (depth === 0) return { path, code: 'too_deep' };
  for (const [key, inner] of Object.entries(value)) {
    const fault =
      textFault(key, path) ?? storageFault(inner, [...path, Array.isArray(value) ? +key : key], depth - 1);
    if (fault) return fault;
  }
  return null;
}

function textFault(text: string, path: (string | number)[]): FieldFault | null {
  if (text.includes('\0')) return { path, code: 'control_character' };
  return text.isWellFormed() ? null : { path, code: 'lone_surrogate' };
}
