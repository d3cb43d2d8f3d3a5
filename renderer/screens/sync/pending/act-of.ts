import type { PendingEdit } from '#shared/contract/sync.ts';
import { isAbsent } from '../../../parts/rule-versions/is-absent.ts';

/** What an edit does to the thing, as people say it. */
export function actOf({ op, versions }: PendingEdit): 'added' | 'changed' | 'deleted' | 'restored' {
  if (op === 'delete') return 'deleted';
  if (op === 'restore') return 'restored';
  return isAbsent(versions, 'theirs') ? 'added' : 'changed';
}
