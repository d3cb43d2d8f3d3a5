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

/**
 * The last text of a reply between two revisions that is another client's, where the later one is the reply's end with
 * its number, which this client deleted. At most one deletion asks: its own client's, once.
 */
export async function unseenText(
  { query }: Queries,
  { ws, client }: Sender,
  { id, numberId, after, before }: { id: string; numberId: string; after: number; before: number },
): Promise<{ body: NonNullable<RuleRecord['body']>; author: string } | undefined> {
  const rows = await query<{ body: NonNullable<RuleRecord['body']>; author: string }>(
    `select text.body, text.author
     from rule_history as text
       left join mutation as written on written.ws = text.ws and written.mid = text.mid
     where text.ws = $1 and text.kind = 'auto_reply' and text.id = $2 and text.rev > $3 and text.rev < $4
       and text.body is not null and written.client is distinct from $5
       and exists (
         select 1 from rule_history as gone
           join rule_history as number on number.ws = gone.ws and number.mid = gone.mid
           join mutation as deletion on deletion.ws = gone.ws and deletion.mid = gone.mid
         where gone.ws = $1 and gone.rev = $4 and deletion.client = $5
           and number.kind = 'phone_number' and number.id = $6 and number.rev < gone.rev)
     order by text.rev desc limit 1`,
    [ws, id, after, before, client, numberId],
  );
  return rows[0];
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
