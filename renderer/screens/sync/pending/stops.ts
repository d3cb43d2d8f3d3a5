import type { PendingEdit } from '#shared/contract/sync.ts';

/** Whether the cloud may still answer by what this edit deletes. */
export function stops({ op, versions: { kind } }: Pick<PendingEdit, 'op' | 'versions'>): boolean {
  return op === 'delete' && (kind === 'auto_reply' || kind === 'phone_number');
}
