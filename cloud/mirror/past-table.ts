import type { MutationResult, Operation } from '#shared/cloud-contract/push.ts';
import type { RuleKind, RuleRecord } from '#shared/cloud-contract/rule.ts';
import type { Queries } from '../store/database.ts';
import type { Sender } from './sender.ts';

/** What was answered to an edit when it was done, or undefined when it has not been. */
export async function knownResult(
  { query }: Queries,
  ws: string,
  mid: string,
): Promise<MutationResult | undefined> {
  const sql = 'select result from mutation where ws = $1 and mid = $2';
  const [row] = await query<{ result: MutationResult }>(sql, [ws, mid]);
  return row?.result;
}

export async function keepResult(
  { query }: Queries,
  { ws, client, now }: Sender,
  result: MutationResult,
): Promise<void> {
  await query('insert into mutation (ws, mid, client, result, at) values ($1, $2, $3, $4, $5)', [
    ws,
    result.mid,
    client,
    JSON.stringify(result),
    now,
  ]);
}

export async function keepHistory(
  { query }: Queries,
  ws: string,
  { rev, kind, id, gen, op, mid, body, author, at }: RuleRecord & { op: Operation; mid: string },
): Promise<void> {
  await query(
    `insert into rule_history (ws, rev, kind, id, gen, op, mid, body, author, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [ws, rev, kind, id, gen, op, mid, body && JSON.stringify(body), author, at],
  );
}

/** The last accepted edit of a workspace. */
export async function latestVersion(
  { query }: Queries,
  ws: string,
): Promise<{ rev: number; mid: string } | undefined> {
  const sql = 'select rev, mid from rule_history where ws = $1 order by rev desc limit 1';
  return (await query<{ rev: number; mid: string }>(sql, [ws]))[0];
}

type HistoryEntry = {
  rev: number;
  gen: number;
  op: Operation;
  body: RuleRecord['body'];
  author: string;
  at: string;
};

/** The past of one rule below a revision, latest first. */
export async function historyOf(
  { query }: Queries,
  ws: string,
  { kind, id, before, limit }: { kind: RuleKind; id: string; before: number | null; limit: number },
): Promise<HistoryEntry[]> {
  const rows = await query<Omit<HistoryEntry, 'at'> & { at: Date }>(
    `select rev, gen, op, body, author, at from rule_history
     where ws = $1 and kind = $2 and id = $3 and ($4::bigint is null or rev < $4::bigint)
     order by rev desc limit $5`,
    [ws, kind, id, before, limit],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
