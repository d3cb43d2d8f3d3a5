import type { Migration } from '../migrate.ts';

/**
 * Lets a rule be written twice before the outbox is made up. What a trigger says of a conflict gives way to what the
 * statement says that sets it off, so that marking a rule twice made the second write fail: a trigger now looks first.
 */
export const markedTwice: Migration = {
  version: 12,
  up: (database) => {
    const triggers = database
      .prepare<[], { name: string; sql: string }>(
        `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'changed!_%' ESCAPE '!'`,
      )
      .all();
    for (const { name, sql } of triggers) {
      database.exec(`DROP TRIGGER ${name}`);
      database.exec(
        sql.replace(
          /INSERT OR IGNORE INTO changed_rule \(kind, rule_id\) VALUES \((.*)\);/,
          `INSERT INTO changed_rule (kind, rule_id) SELECT $1
           WHERE NOT EXISTS (SELECT 1 FROM changed_rule WHERE (kind, rule_id) = ($1));`,
        ),
      );
    }
  },
};
