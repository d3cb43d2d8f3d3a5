import type { Database } from 'better-sqlite3';

/** One numbered step of the database's format; never edited once it has landed. */
export type Migration = { version: number; up: (database: Database) => void };

/** The format a database is in: the number of the last migration it went through. */
export function databaseVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Takes a database through the migrations it has not been through, each whole or not at all.
 * @param migrations in the order of their versions
 */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  const current = databaseVersion(database);
  const pending = migrations.filter(({ version }) => version > current);
  if (pending.length === 0) return;
  // Rebuilding a table drops the old one, and dropping would cascade to the rows that refer to it.
  database.pragma('foreign_keys = OFF');
  try {
    for (const migration of pending) run(database, migration);
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

function run(database: Database, { version, up }: Migration): void {
  database
    .transaction(() => {
      up(database);
      const broken = database.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`Migration ${version} leaves rows that refer to nothing.`);
      database.pragma(`user_version = ${version}`);
    })
    .exclusive();
}
