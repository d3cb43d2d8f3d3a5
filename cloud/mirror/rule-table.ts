import type { RuleKind, RuleRecord } from '#shared/cloud-contract/rule.ts';
import type { Queries } from '../store/database.ts';

type RuleRow = Omit<RuleRecord, 'bodyHash' | 'at'> & { body_hash: string | null; at: Date };

const columns = 'kind, id, rev, gen, deleted, body, body_hash, author, at';

/** One rule as it stands, tombstone or not. */
export async function findRule(
  { query }: Queries,
  ws: string,
  kind: RuleKind,
  id: string,
): Promise<RuleRecord | undefined> {
  const sql = `select ${columns} from rule where ws = $1 and kind = $2 and id = $3`;
  const [row] = await query<RuleRow>(sql, [ws, kind, id]);
  return row && recordOf(row);
}

/** The rules written after a revision, in the order of their revisions. */
export async function rulesSince(
  { query }: Queries,
  ws: string,
  rev: number,
  limit: number | null,
): Promise<RuleRecord[]> {
  const sql = `select ${columns} from rule where ws = $1 and rev > $2 order by rev limit $3`;
  return (await query<RuleRow>(sql, [ws, rev, limit])).map(recordOf);
}

/** The live auto-replies of a number. */
export async function repliesOf({ query }: Queries, ws: string, numberId: string): Promise<RuleRecord[]> {
  const sql = `select ${columns} from rule
    where ws = $1 and kind = 'auto_reply' and not deleted and split_part(id, ':', 1) = $2 order by rev`;
  return (await query<RuleRow>(sql, [ws, numberId])).map(recordOf);
}

/** Whether another live number of the workspace has this phone. */
export async function isPhoneTaken(
  { query }: Queries,
  ws: string,
  id: string,
  phone: unknown,
): Promise<boolean> {
  const sql = `select 1 from rule
    where ws = $1 and kind = 'phone_number' and not deleted and body->>'phone' = $3 and id <> $2 limit 1`;
  return (await query(sql, [ws, id, phone])).length > 0;
}

export async function countLive({ query }: Queries, ws: string): Promise<number> {
  const sql = 'select count(*)::int as live from rule where ws = $1 and not deleted';
  const [row] = await query<{ live: number }>(sql, [ws]);
  return row?.live ?? 0;
}

export async function writeRule({ query }: Queries, ws: string, rule: RuleRecord): Promise<void> {
  await query(
    `insert into rule (ws, kind, id, rev, gen, body, body_hash, deleted, author, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (ws, kind, id) do update set rev = excluded.rev, gen = excluded.gen,
       body = excluded.body, body_hash = excluded.body_hash,
       deleted = excluded.deleted, author = excluded.author, at = excluded.at`,
    [
      ws,
      rule.kind,
      rule.id,
      rule.rev,
      rule.gen,
      rule.body && JSON.stringify(rule.body),
      rule.bodyHash,
      rule.deleted,
      rule.author,
      rule.at,
    ],
  );
}

function recordOf({ body_hash: bodyHash, at, ...row }: RuleRow): RuleRecord {
  return { ...row, bodyHash, at: at.toISOString() };
}
