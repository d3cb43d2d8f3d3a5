import type { PendingEdit, RuleVersions } from '#shared/contract/sync.ts';
import { autoReplySchema } from '#shared/model/auto-reply.ts';
import { contactSchema } from '#shared/model/contact.ts';
import { type Fault, faultsOf } from '#shared/model/fault.ts';
import { guardRailsSchema } from '#shared/model/guard-rails.ts';
import { phoneNumberSchema } from '#shared/model/phone-number.ts';
import { workspaceSchema } from '#shared/model/workspace.ts';

type EditFault = PendingEdit['faults'][number];

/**
 * What can be said of a fault that the cloud has found: the fault itself, where this device finds it too and so knows
 * the figures; otherwise a text that needs none.
 */
export type FaultWords =
  | { fault: Fault }
  | { text: 'broken' | 'duplicate' | 'full' | 'tooLong' | 'unknownVariable' | 'other' };

export function faultWords({ path, code }: EditFault, versions: RuleVersions): FaultWords {
  const place = inBody(path);
  const known = faultsHere(versions).find(
    (fault) => fault.code === code && JSON.stringify(fault.path) === JSON.stringify(place),
  );
  if (known) return { fault: known };
  switch (code) {
    case 'wrong_id':
    case 'wrong_hash':
      return { text: 'broken' };
    case 'too_many_rules':
      return { text: 'full' };
    case 'duplicate_number':
    case 'duplicate_contact':
    case 'duplicate_slot':
    case 'duplicate_id':
      return { text: 'duplicate' };
    case 'too_long':
      return { text: 'tooLong' };
    case 'unknown_variable':
      return { text: 'unknownVariable' };
    default:
      return { text: 'other' };
  }
}

/** The field of the thing that a fault lies in; null = the thing as a whole. */
export function fieldOfFault({ path }: EditFault): string | null {
  const [field, version] = inBody(path);
  return field === undefined ? null : String(field === 'translations' ? (version ?? field) : field);
}

/** The cloud is sent the thing as `body`. */
function inBody(path: EditFault['path']): EditFault['path'] {
  return path[0] === 'body' ? path.slice(1) : path;
}

function faultsHere(versions: RuleVersions): Fault[] {
  if (!versions.mine) return [];
  const [schema, value] = checkable(versions);
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : faultsOf(parsed.error.issues, value);
}

function checkable(versions: RuleVersions) {
  switch (versions.kind) {
    case 'auto_reply': {
      const { trigger, period, mine } = versions;
      return [autoReplySchema, { trigger, period, ...mine }] as const;
    }
    case 'phone_number':
      return [phoneNumberSchema, { id: versions.number.id, ...versions.mine }] as const;
    case 'contact':
      return [contactSchema, versions.mine] as const;
    case 'guard_rails':
      return [guardRailsSchema, versions.mine] as const;
    case 'workspace':
      return [workspaceSchema, versions.mine] as const;
  }
}
