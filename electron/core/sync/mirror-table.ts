import type { RuleKind } from '#shared/cloud-contract/rule.ts';
import type { Database } from '../database/open.ts';
import { command, query, valueQuery } from '../database/statements.ts';

/** `body` and `lastReadable` are JSON. */
export type MirrorRow = {
  kind: RuleKind;
  id: string;
  rev: number;
  gen: number;
  deleted: number;
  body: string | null;
  bodyHash: string | null;
  author: string;
  at: string;
  isOwn: number;
  isReadable: number;
  lastReadable: string | null;
};

type Key = { kind: RuleKind; id: string };

const columns = `kind, rule_id AS id, rev, gen, deleted, body, body_hash AS bodyHash, author, at, is_own AS isOwn,
  is_readable AS isReadable, last_readable AS lastReadable`;

export function mirrorTable(database: Database) {
  return {
    select: query<MirrorRow, [Key]>(
      database,
      `SELECT ${columns} FROM mirror_rule WHERE kind = @kind AND rule_id = @id`,
    ),
    selectAll: query<MirrorRow>(database, `SELECT ${columns} FROM mirror_rule`),
    /** `;` is the character after `:`. */
    selectRepliesOf: query<MirrorRow, [{ numberId: string }]>(
      database,
      `SELECT ${columns} FROM mirror_rule WHERE kind = 'auto_reply'
         AND rule_id > @numberId || ':' AND rule_id < @numberId || ';'`,
    ),
    /** What the hash of the workspace is made of, without reading a body. */
    selectHashed: query<Omit<MirrorRow, 'body' | 'author' | 'at' | 'isOwn' | 'isReadable' | 'lastReadable'>>(
      database,
      'SELECT kind, rule_id AS id, rev, gen, deleted, body_hash AS bodyHash FROM mirror_rule',
    ),
    write: command<[MirrorRow]>(
      database,
      `INSERT OR REPLACE INTO mirror_rule (kind, rule_id, rev, gen, deleted, body, body_hash, author, at, is_own,
         is_readable, last_readable)
       VALUES (@kind, @id, @rev, @gen, @deleted, @body, @bodyHash, @author, @at, @isOwn, @isReadable,
         @lastReadable)`,
    ),
    delete: command<[Key]>(database, 'DELETE FROM mirror_rule WHERE kind = @kind AND rule_id = @id'),
    deleteAll: command(database, 'DELETE FROM mirror_rule'),
    selectUnreadable: query<MirrorRow>(database, `SELECT ${columns} FROM mirror_rule WHERE is_readable = 0`),
    countUnreadable: valueQuery<number>(database, 'SELECT count(*) FROM mirror_rule WHERE is_readable = 0'),
  };
}
