import type { RuleKind } from '#shared/cloud-contract/rule.ts';
import type { Database } from '../database/open.ts';
import { command, query, valueQuery } from '../database/statements.ts';

/** `mine` is JSON. */
export type ConflictRow = {
  n: number;
  mid: string;
  kind: RuleKind;
  id: string;
  why: string;
  mine: string | null;
  author: string;
  isOwn: number;
  at: number;
  resolvedAt: number | null;
  isShared: number;
  isTold: number;
};

const columns = `n, mid, kind, rule_id AS id, why, mine, author, is_own AS isOwn, at,
  resolved_at AS resolvedAt, is_shared AS isShared, is_told AS isTold`;

export function conflictTable(database: Database) {
  return {
    select: query<ConflictRow, [n: number]>(database, `SELECT ${columns} FROM sync_conflict WHERE n = ?`),
    selectOpen: query<ConflictRow>(
      database,
      `SELECT ${columns} FROM sync_conflict WHERE resolved_at IS NULL ORDER BY n DESC`,
    ),
    /** One that was settled as it came was never open: nobody has decided it. */
    selectDecided: query<ConflictRow>(
      database,
      `SELECT ${columns} FROM sync_conflict WHERE resolved_at <> at ORDER BY resolved_at DESC, n DESC`,
    ),
    countOpen: valueQuery<number>(database, 'SELECT count(*) FROM sync_conflict WHERE resolved_at IS NULL'),
    /** Decided here, and the cloud has not heard of it: it may have an earlier text under the same id. */
    selectUntold: query<ConflictRow>(
      database,
      `SELECT ${columns} FROM sync_conflict WHERE resolved_at IS NOT NULL AND is_told = 0`,
    ),
    hasMid: valueQuery<number, [mid: string]>(database, 'SELECT 1 FROM sync_conflict WHERE mid = ?'),
    insert: command<[Omit<ConflictRow, 'n' | 'isTold'>]>(
      database,
      // What the cloud has told of it already may be an earlier text than its author's latest.
      `INSERT INTO sync_conflict
         (mid, kind, rule_id, why, mine, author, is_own, at, resolved_at, is_shared)
       VALUES (@mid, @kind, @id, @why, @mine, @author, @isOwn, @at, @resolvedAt, @isShared)
       ON CONFLICT (mid) DO UPDATE SET mine = excluded.mine, is_shared = excluded.is_shared, at = excluded.at,
         resolved_at = excluded.resolved_at WHERE mine IS NOT excluded.mine`,
    ),
    resolve: command<[{ n: number; at: number | null }]>(
      database,
      'UPDATE sync_conflict SET resolved_at = @at WHERE n = @n',
    ),
    unshare: command<[mid: string]>(database, 'UPDATE sync_conflict SET is_shared = 0 WHERE mid = ?'),
    tell: command<[mid: string]>(database, 'UPDATE sync_conflict SET is_told = 1 WHERE mid = ?'),
    deleteAll: command(database, 'DELETE FROM sync_conflict'),
    deleteResolvedBefore: command<[at: number]>(
      database,
      'DELETE FROM sync_conflict WHERE resolved_at < ? AND (is_told = 1 OR is_shared = 0)',
    ),
  };
}
