import type { Database } from '../database/open.ts';
import { valueQuery } from '../database/statements.ts';

/** The tables of whoever sits at this device; the workspace's are all others. */
const ownTables = new Set(['preference', 'profile', 'log_mapping', 'recovery']);

/** Keeps the workspace's tables from being written, whatever a call attempts. */
export type WorkspaceLock = { set(locked: boolean): void };

/** The lock is made of temporary triggers: it holds for this connection, the only one there is, and ends with it. */
export function createWorkspaceLock(database: Database): WorkspaceLock {
  const triggers = valueQuery<string>(
    database,
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'`,
  )
    .all()
    .filter((table) => !ownTables.has(table))
    .flatMap((table) =>
      ['INSERT', 'UPDATE', 'DELETE'].map((act) => ({ name: `locked_${act}_${table}`, act, table })),
    );
  const create = triggers.map(
    ({ name, act, table }) =>
      `CREATE TEMP TRIGGER ${name} BEFORE ${act} ON main.${table}
       BEGIN SELECT RAISE(ABORT, 'the workspace is read-only'); END;`,
  );
  const drop = triggers.map(({ name }) => `DROP TRIGGER temp.${name};`);
  let isLocked = false;
  return {
    set: (locked) => {
      if (locked === isLocked) return;
      database.transaction(() => database.exec((locked ? create : drop).join('\n')))();
      isLocked = locked;
    },
  };
}
