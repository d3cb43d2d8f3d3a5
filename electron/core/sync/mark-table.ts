import type { RuleKind } from '#shared/cloud-contract/rule.ts';
import type { Database } from '../database/open.ts';
import { command, query } from '../database/statements.ts';

type Key = { kind: RuleKind; id: string };

/** `version` is JSON. */
export type MarkRow = Key & { version: string | null };

/** What was written since the outbox was last made up. The database's triggers set the marks. */
export function markTable(database: Database) {
  return {
    selectAll: query<MarkRow>(database, 'SELECT kind, rule_id AS id, version FROM changed_rule ORDER BY n'),
    insert: command<[Key]>(
      database,
      'INSERT OR IGNORE INTO changed_rule (kind, rule_id) VALUES (@kind, @id)',
    ),
    write: command<[MarkRow]>(
      database,
      `INSERT INTO changed_rule (kind, rule_id, version) VALUES (@kind, @id, @version)
       ON CONFLICT (kind, rule_id) DO UPDATE SET version = excluded.version`,
    ),
    delete: command<[Key]>(database, 'DELETE FROM changed_rule WHERE kind = @kind AND rule_id = @id'),
    /** `;` is the character after `:`. */
    deleteRepliesOf: command<[{ numberId: string }]>(
      database,
      `DELETE FROM changed_rule WHERE kind = 'auto_reply'
         AND rule_id > @numberId || ':' AND rule_id < @numberId || ';'`,
    ),
    deleteAll: command(database, 'DELETE FROM changed_rule'),
  };
}
