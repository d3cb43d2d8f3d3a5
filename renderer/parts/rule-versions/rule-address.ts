import type { RuleReference, RuleVersions } from '#shared/contract/sync.ts';
import { slotKey } from '../slots/slot-key.ts';

/** Where a thing is seen, whether it is there or not. */
function addressOf(about: RuleReference): string {
  switch (about.kind) {
    case 'auto_reply':
      return `${numberAddress(about.numberId)}/auto-replies/${slotKey(about)}`;
    case 'phone_number':
      return numberAddress(about.numberId);
    case 'contact':
      return `#/settings/contacts/${about.phone}`;
    case 'guard_rails':
      return '#/settings/guard-rails';
    case 'workspace':
      return '#/settings/general';
  }
}

/** Where a thing is seen; null where this device does not have it. */
export function ruleAddress(versions: RuleVersions): string | null {
  switch (versions.kind) {
    case 'auto_reply':
    case 'phone_number':
      if (!versions.number?.isThere) return null;
      break;
    case 'contact':
      if (!versions.isThere) return null;
      break;
    case 'guard_rails':
    case 'workspace':
      break;
  }
  const about = referenceOf(versions);
  return about && addressOf(about);
}

/** Where what the cloud has kept of a thing is read. */
export function historyAddress(about: RuleReference): string {
  return `${addressOf(about)}/history`;
}

/** Which thing two versions are of; null where nobody knows its number any more. */
export function referenceOf(versions: RuleVersions): RuleReference | null {
  switch (versions.kind) {
    case 'auto_reply': {
      const { kind, number, trigger, period } = versions;
      return number && { kind, numberId: number.id, trigger, period };
    }
    case 'phone_number':
      return { kind: versions.kind, numberId: versions.number.id };
    case 'contact':
      return { kind: versions.kind, phone: versions.phone };
    case 'guard_rails':
    case 'workspace':
      return { kind: versions.kind };
  }
}

function numberAddress(id: string): string {
  return `#/settings/phone-numbers/${id}`;
}
