import type { MutationResult, Mutation } from '#shared/cloud-contract/push.ts';
import { type HashedRule, workspaceHash } from '#shared/cloud-contract/hash.ts';
import { limits } from '#shared/cloud-contract/limits.ts';
import type { RuleKind, RuleRecord } from '#shared/cloud-contract/rule.ts';
import type { Database, Queries } from '../store/database.ts';
import { applyMutation, EpochOverError } from './apply.ts';
import { conflictsAfter, settleConflict } from './conflict-table.ts';
import { type Cursor, isExpired, writeCursor } from './cursor.ts';
import type { HighWater } from './high-water.ts';
import { historyOf, latestVersion } from './past-table.ts';
import { rulesSince } from './rule-table.ts';
import type { Sender } from './sender.ts';
import { lockWorkspace, signsOf, type WorkspaceState, workspaceState } from './workspace-table.ts';

/** The cursor is of no use any more. */
export class CursorExpiredError extends Error {}

/** The program that asks is too old for this workspace. */
export class SchemaTooOldError extends Error {}

export type Page = WorkspaceState & {
  cursor: string;
  hasMore: boolean;
  changes: RuleRecord[];
  hash?: string;
};

export type Mirror = ReturnType<typeof openMirror>;

/** What the cloud keeps of each workspace. Every call is about one workspace, which the caller's token names. */
export function openMirror(database: Database, highWater: HighWater) {
  const hashes = new Map<string, { epoch: string; version: number; hash: string }>();

  /** The same version is the same rules: they are read and hashed once, not for every reader. */
  async function hashAt(queries: Queries, ws: string, { epoch, version }: WorkspaceState): Promise<string> {
    const known = hashes.get(ws);
    if (known?.epoch === epoch && known.version === version) return known.hash;
    const hash = workspaceHash(await hashedRules(queries, ws));
    if (hashes.size >= 1_000) hashes.clear();
    hashes.set(ws, { epoch, version, hash });
    return hash;
  }

  return {
    /** Does the edits in order, each in a transaction of its own; one that is refused stops no other. */
    async push(
      sender: Sender,
      { schema, epoch, mutations }: { schema: number; epoch: string | null; mutations: readonly Mutation[] },
    ): Promise<WorkspaceState & { results: MutationResult[] }> {
      const before = await workspaceState(database, sender.ws);
      if (schema < before.minSchema) throw new SchemaTooOldError();
      if (epoch !== null && epoch !== before.epoch) throw new EpochOverError(before.epoch);
      const results: MutationResult[] = [];
      for (const mutation of mutations) {
        results.push(await applyMutation(database, sender, before.epoch, mutation));
      }
      // What an edit is answered with may be the revision of somebody else's that says the same.
      const isNews = results.some(({ rev, dup }) => rev !== undefined && !dup);
      const latest = isNews ? await latestVersion(database, sender.ws) : undefined;
      if (latest) await highWater.reached(sender.ws, latest.rev, latest.mid);
      return { ...(await workspaceState(database, sender.ws)), results };
    },

    /** What changed after a cursor, as of one moment. */
    changes(
      ws: string,
      {
        since,
        epoch,
        limit = limits.changesPerPage,
      }: { since: Cursor; epoch: string | null; limit?: number },
      now: number,
    ): Promise<Page> {
      return database.transaction('reading', async (queries) => {
        const state = await workspaceState(queries, ws);
        if (epoch !== null && epoch !== state.epoch) throw new EpochOverError(state.epoch);
        if (isExpired(since, state.version, now)) throw new CursorExpiredError();
        const found = await rulesSince(queries, ws, since.rev, limit + 1);
        const changes = found.slice(0, limit);
        if (found.length > limit) {
          const cursor = writeCursor({ rev: changes.at(-1)?.rev ?? since.rev, at: now });
          return { ...state, cursor, hasMore: true, changes };
        }
        const cursor = writeCursor({ rev: state.version, at: now });
        return { ...state, cursor, hasMore: false, changes, hash: await hashAt(queries, ws, state) };
      });
    },

    /** Every rule, tombstones included, as of one moment. */
    snapshot(ws: string, now: number) {
      return database.transaction('reading', async (queries) => {
        const state = await workspaceState(queries, ws);
        const rules = await rulesSince(queries, ws, 0, null);
        const cursor = writeCursor({ rev: state.version, at: now });
        return { ...state, cursor, rules, hash: workspaceHash(rules) };
      });
    },

    async history(
      ws: string,
      {
        kind,
        id,
        before,
        limit = 50,
      }: { kind: RuleKind; id: string; before?: number | undefined; limit?: number | undefined },
    ) {
      const found = await historyOf(database, ws, { kind, id, before: before ?? null, limit: limit + 1 });
      return { entries: found.slice(0, limit), hasMore: found.length > limit };
    },

    /** What was kept of conflicts, and the mark of the moment it was read at. */
    conflicts(
      ws: string,
      {
        after = 0,
        open,
        limit = 50,
      }: { after?: number | undefined; open?: boolean | undefined; limit?: number | undefined },
    ) {
      return database.transaction('reading', async (queries) => {
        const mark = (await signsOf(queries, [ws])).get(ws)?.mark ?? 0;
        const found = await conflictsAfter(queries, ws, { after, open: open ?? null, limit: limit + 1 });
        const conflicts = found.slice(0, limit);
        return { conflicts, next: conflicts.at(-1)?.n ?? after, hasMore: found.length > limit, mark };
      });
    },

    /** Settles the conflict of an edit. False when the workspace has none; once it is settled, it stays as it is. */
    settle(ws: string, { mid, author, now }: { mid: string; author: string; now: Date }): Promise<boolean> {
      return database.transaction('writing', async (queries) => {
        await lockWorkspace(queries, ws);
        return settleConflict(queries, { ws, mid, author, now });
      });
    },
  };
}

function hashedRules({ query }: Queries, ws: string): Promise<HashedRule[]> {
  return query<HashedRule>(
    'select kind, id, rev, gen, deleted, body_hash as "bodyHash" from rule where ws = $1',
    [ws],
  );
}
