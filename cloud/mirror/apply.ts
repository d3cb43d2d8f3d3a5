import { checkBody } from '#shared/cloud-contract/body.ts';
import { bodyHash } from '#shared/cloud-contract/hash.ts';
import { limits } from '#shared/cloud-contract/limits.ts';
import type { Mutation, MutationResult } from '#shared/cloud-contract/push.ts';
import { type FieldFault, isRuleId, type RuleRecord, slotOf } from '#shared/cloud-contract/rule.ts';
import type { Database, Queries } from '../store/database.ts';
import { keepConflict } from './conflict-table.ts';
import { type Standing, judge } from './judge.ts';
import { keepHistory, keepResult, knownResult, unseenText } from './past-table.ts';
import { countLive, findRule, isPhoneTaken, repliesOf, writeRule } from './rule-table.ts';
import type { Sender } from './sender.ts';
import { lockWorkspace, nextVersion } from './workspace-table.ts';

/** The epoch that a client believes in is over. */
export class EpochOverError extends Error {
  readonly epoch: string;

  /** @param epoch the one that has begun since */
  constructor(epoch: string) {
    super('the epoch is over');
    this.epoch = epoch;
  }
}

type Body = Record<string, unknown>;

/** Does one edit in a transaction of its own, once, however often it is sent. Null skips the question of the epoch. */
export function applyMutation(
  database: Database,
  sender: Sender,
  epoch: string | null,
  mutation: Mutation,
): Promise<MutationResult> {
  return database.transaction('writing', async (queries) => {
    const workspace = await lockWorkspace(queries, sender.ws);
    if (epoch !== null && epoch !== workspace.epoch) throw new EpochOverError(workspace.epoch);
    const known = await knownResult(queries, sender.ws, mutation.mid);
    if (known) return withCurrent(queries, sender.ws, mutation, { ...known, dup: true });
    const checked = checkMutation(mutation);
    if (checked.faults) return rejected(mutation, checked.faults);
    const result = await carryOut(queries, sender, mutation, checked.body);
    // What is refused may be right for a later version of this program, so it may be sent again.
    if (result.status === 'rejected') return result;
    await keepResult(queries, sender, result);
    return withCurrent(queries, sender.ws, mutation, result);
  });
}

function checkMutation(mutation: Mutation): { body: Body | null; faults?: never } | { faults: FieldFault[] } {
  const { kind, id, op, body: given } = mutation;
  if (!isRuleId(kind, id)) return { faults: [{ path: ['id'], code: 'not_an_id' }] };
  if (op === 'delete') return { body: null };
  if (given === undefined) return { faults: [{ path: ['body'], code: 'required' }] };
  const { body, faults } = checkBody(kind, id, given);
  if (faults) return { faults };
  if (mutation.bodyHash !== undefined && mutation.bodyHash !== bodyHash(given)) {
    return { faults: [{ path: ['bodyHash'], code: 'wrong_hash' }] };
  }
  return { body };
}

async function carryOut(
  queries: Queries,
  sender: Sender,
  mutation: Mutation,
  body: Body | null,
): Promise<MutationResult> {
  const { mid, kind, id, op } = mutation;
  const standing = await findRule(queries, sender.ws, kind, id);
  const hash = body && bodyHash(body);
  const verdict = judge(standing, mutation, hash, await isNumberDeleted(queries, sender.ws, mutation));
  switch (verdict.kind) {
    case 'unchanged': {
      const answer: MutationResult = {
        mid,
        status: 'applied',
        ...(standing && { rev: standing.rev, gen: standing.gen }),
      };
      const text = op === 'delete' && standing && (await takenAlong(queries, sender, mutation, standing));
      if (!text) return answer;
      const why = 'deleted-over-edit';
      await keepConflict(queries, sender, mutation, { why, ...text, standing });
      return { ...answer, why };
    }
    case 'conflict': {
      const { why } = verdict;
      await keepConflict(queries, sender, mutation, { why, body, author: sender.author, standing });
      return { mid, status: 'conflict', why };
    }
    case 'write': {
      if (kind === 'phone_number' && body && (await isPhoneTaken(queries, sender.ws, id, body['phone']))) {
        return rejected(mutation, [{ path: ['body', 'phone'], code: 'duplicate_number' }]);
      }
      const isNew = op !== 'delete' && (standing === undefined || standing.deleted);
      if (isNew && (await countLive(queries, sender.ws)) >= limits.rulesPerWorkspace) {
        return rejected(mutation, [{ path: [], code: 'too_many_rules' }]);
      }
      const deleted = op === 'delete';
      const { gen } = verdict;
      const bodyHash = deleted ? (standing?.bodyHash ?? null) : hash;
      const rev = await write(queries, sender, mutation, {
        kind,
        id,
        gen,
        deleted,
        body,
        bodyHash,
      });
      if (deleted && kind === 'phone_number') await deleteReplies(queries, sender, mutation);
      if (!verdict.over || !standing) return { mid, status: 'applied', rev, gen };
      const { author } = standing;
      const why = 'deleted-over-edit';
      await keepConflict(queries, sender, mutation, { why, body: standing.body, author, standing: { rev } });
      return { mid, status: 'applied', rev, gen, why };
    }
  }
}

async function write(
  queries: Queries,
  { ws, author, now }: Sender,
  { mid, op }: Mutation,
  rule: Omit<RuleRecord, 'rev' | 'author' | 'at'>,
): Promise<number> {
  const rev = await nextVersion(queries, ws);
  const record = { ...rule, rev, author, at: now.toISOString() };
  await writeRule(queries, ws, record);
  await keepHistory(queries, ws, { ...record, mid, op });
  return rev;
}

/** A number goes with its auto-replies, in one transaction. */
async function deleteReplies(queries: Queries, sender: Sender, mutation: Mutation): Promise<void> {
  for (const { kind, id, gen, bodyHash } of await repliesOf(queries, sender.ws, mutation.id)) {
    await write(queries, sender, mutation, { kind, id, gen, deleted: true, body: null, bodyHash });
  }
}

/**
 * The text that went with a number, of a reply that is now deleted by itself: whoever deleted both had not seen it, which
 * only the reply's own deletion says.
 */
function takenAlong(
  queries: Queries,
  sender: Sender,
  { kind, id, base }: Mutation,
  { rev }: Standing,
): Promise<{ body: Body; author: string } | undefined> {
  const numberId = kind === 'auto_reply' ? (slotOf(id)?.numberId ?? null) : null;
  if (numberId === null) return Promise.resolve(undefined);
  return unseenText(queries, sender, { id, numberId, after: base, before: rev });
}

/** An auto-reply does not outlive its number. One whose number has not arrived yet waits for it. */
async function isNumberDeleted(queries: Queries, ws: string, { kind, id }: Mutation): Promise<boolean> {
  const slot = kind === 'auto_reply' ? slotOf(id) : null;
  if (!slot) return false;
  const number: Standing | undefined = await findRule(queries, ws, 'phone_number', slot.numberId);
  return number?.deleted ?? false;
}

/** What a person is shown beside their own text: the rule as it is now, which a repeated answer brings up to date. */
async function withCurrent(
  queries: Queries,
  ws: string,
  { kind, id }: Mutation,
  result: MutationResult,
): Promise<MutationResult> {
  if (result.status !== 'conflict') return result;
  const current = await findRule(queries, ws, kind, id);
  return current ? { ...result, current } : result;
}

function rejected({ mid }: Mutation, fields: FieldFault[]): MutationResult {
  return { mid, status: 'rejected', fields };
}
