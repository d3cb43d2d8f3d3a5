import type { PendingEdit } from '#shared/contract/sync.ts';
import { slotKey } from '../../../parts/slots/slot-key.ts';

type NumberEdit = PendingEdit & { versions: { kind: 'phone_number' } };

/** What of one number is not in the cloud: by slot, and of the number itself with its hours and closures. */
export type NumberEdits = { replies: ReadonlyMap<string, PendingEdit>; number: NumberEdit | null };

export function numberEdits(entries: readonly PendingEdit[], numberId: string): NumberEdits {
  const replies = new Map<string, PendingEdit>();
  let number: NumberEdit | null = null;
  for (const entry of entries) {
    const { versions } = entry;
    if (versions.kind === 'auto_reply' && versions.number?.id === numberId) {
      replies.set(slotKey(versions), entry);
    }
    if (versions.kind === 'phone_number' && versions.number.id === numberId) {
      number = { ...entry, versions };
    }
  }
  return { replies, number };
}
