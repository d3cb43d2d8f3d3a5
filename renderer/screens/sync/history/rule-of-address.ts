import type { RuleReference } from '#shared/contract/sync.ts';
import { parseSlotKey } from '../../../parts/slots/slot-key.ts';

type Params = { numberId?: string; slot?: string; phone?: string };

/** Which thing an address is about; null when there is no such thing. */
export function ruleOfAddress({ numberId, slot, phone }: Params, path: string): RuleReference | null {
  if (slot !== undefined) {
    const place = parseSlotKey(slot);
    return place && numberId !== undefined ? { kind: 'auto_reply', numberId, ...place } : null;
  }
  if (numberId !== undefined) return { kind: 'phone_number', numberId };
  if (phone !== undefined) return { kind: 'contact', phone };
  return { kind: path.includes('guard-rails') ? 'guard_rails' : 'workspace' };
}
