import type { Operation } from '#shared/cloud-contract/push.ts';
import type { RuleKind } from '#shared/cloud-contract/rule.ts';
import type { Database } from '../database/open.ts';
import { command, query, valueQuery } from '../database/statements.ts';

export type OutboxState = 'queued' | 'inflight' | 'blocked';

/** `body`, `baseBody` and `faults` are JSON. */
export type OutboxRow = {
  seq: number;
  mid: string;
  kind: RuleKind;
  id: string;
  op: Operation;
  body: string | null;
  bodyHash: string | null;
  base: number | null;
  baseHash: string | null;
  baseBody: string | null;
  gen: number;
  state: OutboxState;
  reason: string | null;
  faults: string;
  at: number;
};

export type PastRow = Pick<OutboxRow, 'mid' | 'kind' | 'id' | 'body' | 'bodyHash' | 'baseHash' | 'at'> & {
  why: 'confirmed' | 'superseded' | 'discarded' | 'replaced';
};

type Key = { kind: RuleKind; id: string };

const columns = `seq, mid, kind, rule_id AS id, op, body, body_hash AS bodyHash, base, base_hash AS baseHash,
  base_body AS baseBody, gen, state, reason, faults, at`;
const ofRule = 'kind = @kind AND rule_id = @id';

/** Whether an edit is the text of a reply of whose number this holds. */
const ofNumber = (holds: string): string => `EXISTS (
  SELECT 1 FROM outbox AS number
  WHERE edit.kind = 'auto_reply' AND edit.op <> 'delete' AND number.kind = 'phone_number'
    AND number.rule_id = substr(edit.rule_id, 1, instr(edit.rule_id, ':') - 1) AND ${holds})`;
const isGoing = ofNumber(`number.state <> 'blocked' AND number.op = 'delete'`);
const isMissing = ofNumber(`number.state = 'blocked' AND (number.op = 'restore' OR number.base = 0)`);

/** The first queued edits that may be sent, deletes or others: found by the index, however many there are. */
const firstOfQueued = (isDelete: '0' | '1'): string => `
  SELECT * FROM outbox AS edit
  WHERE state = 'queued' AND (op = 'delete') = ${isDelete}
    AND NOT ${isGoing} AND NOT ${isMissing} AND NOT EXISTS (
    SELECT 1 FROM outbox AS sent
    WHERE sent.kind = edit.kind AND sent.rule_id = edit.rule_id AND sent.state <> 'queued')
  ORDER BY (kind = 'auto_reply'), seq LIMIT @limit`;

export function outboxTable(database: Database) {
  return {
    selectQueued: query<OutboxRow, [Key]>(
      database,
      `SELECT ${columns} FROM outbox WHERE ${ofRule} AND state = 'queued'`,
    ),
    /** In flight or blocked. */
    selectSent: query<OutboxRow, [Key]>(
      database,
      `SELECT ${columns} FROM outbox WHERE ${ofRule} AND state <> 'queued'`,
    ),
    selectByMid: query<OutboxRow, [mid: string]>(database, `SELECT ${columns} FROM outbox WHERE mid = ?`),
    selectBySeq: query<OutboxRow, [seq: number]>(database, `SELECT ${columns} FROM outbox WHERE seq = ?`),
    selectAll: query<OutboxRow>(database, `SELECT ${columns} FROM outbox ORDER BY seq`),
    /**
     * What is in flight, and what may be: nothing of its rule is. Deletes first: they stop messages. A reply waits for
     * its number to be there, or there again; what of it is in flight arrives before its number goes.
     */
    selectSendable: query<OutboxRow, [{ limit: number }]>(
      database,
      `SELECT ${columns} FROM (
         SELECT * FROM outbox AS edit WHERE state = 'inflight' AND NOT ${isMissing}
         UNION ALL SELECT * FROM (${firstOfQueued('1')})
         UNION ALL SELECT * FROM (${firstOfQueued('0')})
       ) AS edit
       ORDER BY ${isGoing} DESC, op <> 'delete', kind = 'auto_reply', seq LIMIT @limit`,
    ),
    selectOfReplies: query<OutboxRow, [{ numberId: string }]>(
      database,
      `SELECT ${columns} FROM outbox WHERE kind = 'auto_reply'
         AND rule_id > @numberId || ':' AND rule_id < @numberId || ';'`,
    ),
    /**
     * By rule: where an edit has been made after one in flight, the later says what is on its way. Only deletions of
     * replies and numbers stop messages.
     */
    counts: query<{ pending: number; stopping: number; blocked: number }>(
      database,
      `SELECT count(*) FILTER (WHERE state <> 'blocked' AND NOT ${isMissing}) AS pending,
         count(*) FILTER (WHERE state <> 'blocked' AND op = 'delete'
           AND kind IN ('auto_reply', 'phone_number')) AS stopping,
         count(*) FILTER (WHERE state = 'blocked') AS blocked
       FROM outbox AS edit
       WHERE NOT EXISTS (
         SELECT 1 FROM outbox AS later
         WHERE later.kind = edit.kind AND later.rule_id = edit.rule_id AND later.seq > edit.seq)`,
    ),
    /** The texts of replies whose number is held back. */
    selectHeld: valueQuery<number>(database, `SELECT seq FROM outbox AS edit WHERE ${isMissing}`),
    insert: command<[Omit<OutboxRow, 'seq'>]>(
      database,
      `INSERT INTO outbox (mid, kind, rule_id, op, body, body_hash, base, base_hash, base_body, gen, state, reason,
         faults, at)
       VALUES (@mid, @kind, @id, @op, @body, @bodyHash, @base, @baseHash, @baseBody, @gen, @state, @reason,
         @faults, @at)`,
    ),
    update: command<[OutboxRow]>(
      database,
      `UPDATE outbox SET op = @op, body = @body, body_hash = @bodyHash, base = @base, base_hash = @baseHash,
         base_body = @baseBody, gen = @gen, state = @state, reason = @reason, faults = @faults, at = @at
       WHERE seq = @seq`,
    ),
    delete: command<[seq: number]>(database, 'DELETE FROM outbox WHERE seq = ?'),
    deleteAll: command(database, 'DELETE FROM outbox'),
    insertPast: command<[PastRow]>(
      database,
      `INSERT INTO outbox_past (mid, kind, rule_id, body, body_hash, base_hash, why, at)
       VALUES (@mid, @kind, @id, @body, @bodyHash, @baseHash, @why, @at)`,
    ),
    /** The texts that confirmed edits of this device stood on. */
    selectBases: valueQuery<string | null, [Key]>(
      database,
      `SELECT base_hash FROM outbox_past WHERE ${ofRule} AND why = 'confirmed'`,
    ),
    deletePastBefore: command<[at: number]>(database, 'DELETE FROM outbox_past WHERE at < ?'),
  };
}
