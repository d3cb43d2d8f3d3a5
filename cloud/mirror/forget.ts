import { retention } from '#shared/cloud-contract/limits.ts';
import type { Queries } from '../store/database.ts';

/**
 * Forgets what need not be kept: the texts of what was deleted long ago, and answers that nobody asks for again. That
 * something was deleted is kept for ever, or an old client would bring it back.
 */
export async function forget({ query }: Queries, now: Date): Promise<void> {
  const deletedBefore = new Date(now.getTime() - retention.deletedBody);
  const long = `select ws, kind, id from rule where deleted and at < $1`;
  await query(`update rule_history set body = null where body is not null and (ws, kind, id) in (${long})`, [
    deletedBefore,
  ]);
  await query(`update rule_conflict set body = null where body is not null and (ws, kind, id) in (${long})`, [
    deletedBefore,
  ]);
  await query('delete from mutation where at < $1', [new Date(now.getTime() - retention.mutationLog)]);
}
