import type { Mutation } from '#shared/cloud-contract/push.ts';
import type { FieldFault } from '#shared/cloud-contract/rule.ts';
import type { blockedReasons } from '#shared/contract/sync.ts';
import type { Database } from '../database/open.ts';
import { jsonOf } from '../database/statements.ts';
import { bodyIn } from './body-column.ts';
import { type OutboxRow, outboxTable, type PastRow } from './outbox-table.ts';
import type { Body, RuleKey } from './rule-key.ts';

export type BlockedReason = (typeof blockedReasons)[number];

/** An edit that the cloud has not confirmed; see the table for its fields. */
export type Edit = Omit<OutboxRow, 'body' | 'baseBody' | 'faults' | 'reason'> & {
  body: Body | null;
  baseBody: Body | null;
  faults: readonly FieldFault[];
  reason: BlockedReason | null;
};

/** How long what became of edits is kept (sync.md, storage). */
const pastKeptForMs = 90 * 24 * 60 * 60 * 1000;

/** The edits that the cloud has not confirmed: of each rule one queued at most, and one in flight or blocked. */
export type Outbox = {
  queued(key: RuleKey): Edit | null;
  /** In flight or blocked. */
  sent(key: RuleKey): Edit | null;
  has(key: RuleKey): boolean;
  byMid(mid: string): Edit | null;
  bySeq(seq: number): Edit | null;
  list(): Edit[];
  ofReplies(numberId: string): Edit[];
  /** The `seq` of each text of a reply that waits for its number, which is held back itself. */
  held(): number[];
  /** By rule; what is `held` is counted nowhere. */
  counts(): { pending: number; stopping: number; blocked: number };
  add(edit: Omit<Edit, 'seq'>): void;
  change(edit: Edit): void;
  /** Takes an edit out, and keeps what it said. */
  close(edit: Edit, why: PastRow['why'], at: number): void;
  /** The same with all edits of a rule. */
  closeAll(key: RuleKey, why: PastRow['why'], at: number): void;
  /**
   * What to send next, marked as in flight: deletes first, as many as the two limits let, one at least. What was in
   * flight before comes again as it was.
   */
  take(most: number, bytes: number): Edit[];
  /** The hashes of the texts that confirmed edits of this rule stood on. */
  bases(key: RuleKey): (string | null)[];
  clear(): void;
};

/** Opens the outbox, and forgets what became of edits long ago. */
export function openOutbox(database: Database, clock: () => number): Outbox {
  const table = outboxTable(database);
  table.deletePastBefore.run(clock() - pastKeptForMs);
  const change = (edit: Edit): void => void table.update.run(rowOf(edit));
  const queued = (key: RuleKey): Edit | null => editOf(table.selectQueued.get(key));
  const sent = (key: RuleKey): Edit | null => editOf(table.selectSent.get(key));
  const close = (
    { seq, mid, kind, id, body, bodyHash, baseHash }: Edit,
    why: PastRow['why'],
    at: number,
  ): void => {
    const said = body && JSON.stringify(body);
    table.insertPast.run({ mid, kind, id, body: said, bodyHash, baseHash, why, at });
    table.delete.run(seq);
  };
  return {
    queued,
    sent,
    has: (key) => table.selectQueued.get(key) !== undefined || table.selectSent.get(key) !== undefined,
    byMid: (mid) => editOf(table.selectByMid.get(mid)),
    bySeq: (seq) => editOf(table.selectBySeq.get(seq)),
    list: () => table.selectAll.all().map(known),
    ofReplies: (numberId) => table.selectOfReplies.all({ numberId }).map(known),
    held: () => table.selectHeld.all(),
    counts: () => table.counts.get() ?? { pending: 0, stopping: 0, blocked: 0 },
    add: (edit) => {
      const { seq: _, ...row } = rowOf({ ...edit, seq: 0 });
      table.insert.run(row);
    },
    change,
    close,
    closeAll: (key, why, at) => {
      for (const edit of [sent(key), queued(key)]) if (edit) close(edit, why, at);
    },
    take: (most, bytes) => {
      const taken: Edit[] = [];
      let size = 0;
      for (const row of table.selectSendable.all({ limit: most })) {
        size += (row.body?.length ?? 0) * 3 + envelopeBytes;
        if (taken.length > 0 && size > bytes) break;
        const edit: Edit = { ...known(row), state: 'inflight' };
        if (row.state === 'queued') change(edit);
        taken.push(edit);
      }
      return taken;
    },
    bases: (key) => table.selectBases.all(key),
    clear: () => table.deleteAll.run(),
  };
}

/** What a mutation takes besides its body, at the most; a character of the body takes three bytes at the most. */
const envelopeBytes = 700;

/** The edit as it is sent, the same every time. */
export function mutationOf({ mid, kind, id, op, gen, base, baseHash, body, bodyHash, at }: Edit): Mutation {
  if (base === null) throw new Error('An edit is sent before the one it stands on has been answered.');
  return {
    mid,
    kind,
    id,
    op,
    gen,
    base,
    baseHash,
    ...(body !== null && bodyHash !== null && { body, bodyHash }),
    at: new Date(at).toISOString(),
  };
}

/** Whether an edit that waits is a deletion that the cloud had confirmed before. */
export function isSentAgain({ op, baseBody }: Edit): boolean {
  return op === 'delete' && baseBody === null;
}

function editOf(row: OutboxRow | undefined): Edit | null {
  return row ? known(row) : null;
}

function known({ body, baseBody, faults, reason, ...row }: OutboxRow): Edit {
  return {
    ...row,
    body: bodyIn(body),
    baseBody: bodyIn(baseBody),
    faults: jsonOf(faults) as FieldFault[],
    reason: reason as BlockedReason | null,
  };
}

function rowOf({ body, baseBody, faults, ...edit }: Edit): OutboxRow {
  return {
    ...edit,
    body: body && JSON.stringify(body),
    baseBody: baseBody && JSON.stringify(baseBody),
    faults: JSON.stringify(faults),
  };
}
