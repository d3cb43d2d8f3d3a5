import type { ConflictReason, Mutation } from '#shared/cloud-contract/push.ts';
import type { RuleKind, RuleRecord } from '#shared/cloud-contract/rule.ts';
import type { Queries } from '../store/database.ts';
import type { Sender } from './sender.ts';
import { nextMark } from './workspace-table.ts';

/** What lost: its body, whose it is, and the rule it met. */
type Lost = {
  why: ConflictReason;
  body: RuleRecord['body'];
  author: string;
  standing: { rev: number } | undefined;
};

export async function keepConflict(
  queries: Queries,
  { ws, now }: Sender,
  { kind, id, mid, base }: Mutation,
  { why, body, author, standing }: Lost,
): Promise<void> {
  await queries.query(
    `insert into rule_conflict (ws, kind, id, mid, body, author, base, current_rev, why, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [ws, kind, id, mid, body && JSON.stringify(body), author, base, standing?.rev ?? null, why, now],
  );
  await nextMark(queries, ws);
}

/** Settles the conflict that an edit met, if it is open. False when the workspace has none of this edit. */
export async function settleConflict(
  queries: Queries,
  { ws, mid, author, now }: { ws: string; mid: string; author: string; now: Date },
): Promise<boolean> {
  const ofEdit = await queries.query('select n from rule_conflict where ws = $1 and mid = $2', [ws, mid]);
  const settled = await queries.query(
    `update rule_conflict set settled_at = $3, settled_by = $4
     where ws = $1 and mid = $2 and settled_at is null returning n`,
    [ws, mid, now, author],
  );
  if (settled.length > 0) await nextMark(queries, ws);
  return ofEdit.length > 0;
}

type KeptConflict = {
  n: number;
  mid: string;
  kind: RuleKind;
  id: string;
  body: RuleRecord['body'];
  author: string;
  base: number;
  currentRev: number | null;
  why: ConflictReason;
  at: string;
  settledAt: string | null;
  settledBy: string | null;
};

/** The bodies that lost, in the order in which that happened: those that are open or settled, null for both. */
export async function conflictsAfter(
  { query }: Queries,
  ws: string,
  { after, open, limit }: { after: number; open: boolean | null; limit: number },
): Promise<KeptConflict[]> {
  const rows = await query<Omit<KeptConflict, 'at' | 'settledAt'> & { at: Date; settledAt: Date | null }>(
    `select n, mid, kind, id, body, author, base, current_rev as "currentRev", why, at,
       settled_at as "settledAt", settled_by as "settledBy"
     from rule_conflict
     where ws = $1 and n > $2 and ($3::boolean is null or (settled_at is null) = $3::boolean)
     order by n limit $4`,
    [ws, after, open, limit],
  );
  return rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
  }));
}
