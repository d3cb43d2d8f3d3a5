import type { RuleKind } from '#shared/cloud-contract/rule.ts';
import type { Database } from '../database/open.ts';
import { command, query } from '../database/statements.ts';

export type MarkRow = { kind: RuleKind; id: string };

/** What was written since the outbox was last made up. The database's triggers set the marks. */
export function markTable(database: Database) {
  return {
    selectAll: query<MarkRow>(database, 'SELECT kind, rule_id AS id FROM changed_rule ORDER BY n'),
    insert: command<[MarkRow]>(
      database,
      'INSERT OR IGNORE INTO changed_rule (kind, rule_id) VALUES (@kind, @id)',
    ),
    delete: command<[MarkRow]>(database, 'DELETE FROM changed_rule WHERE kind = @kind AND rule_id = @id'),
    /** `;` is the character after `:`. */
    deleteRepliesOf: command<[{ numberId: string }]>(
      database,
      `DELETE FROM changed_rule WHERE kind = 'auto_reply'
         AND rule_id > @numberId || ':' AND rule_id < @numberId || ';'`,
    ),
    deleteAll: command(database, 'DELETE FROM changed_rule'),
  };
}
