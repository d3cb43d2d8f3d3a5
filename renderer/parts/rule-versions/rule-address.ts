import type { RuleVersions } from '#shared/contract/sync.ts';
import { slotKey } from '../slots/slot-key.ts';

/** Where a thing is seen; null where this device does not have it. */
export function ruleAddress(versions: RuleVersions): string | null {
  switch (versions.kind) {
    case 'auto_reply': {
      const { number } = versions;
      return number?.isThere ? `${numberAddress(number.id)}/auto-replies/${slotKey(versions)}` : null;
    }
    case 'phone_number':
      return versions.number.isThere ? numberAddress(versions.number.id) : null;
    case 'contact':
      return versions.mine || versions.theirs ? `#/settings/contacts/${versions.phone}` : null;
    case 'guard_rails':
      return '#/settings/guard-rails';
    case 'workspace':
      return '#/settings/general';
  }
}

function numberAddress(id: string): string {
  return `#/settings/phone-numbers/${id}`;
}
