import type { Database } from './database.ts';
import { mirror } from './migrations/0001-mirror.ts';
import { settledConflicts } from './migrations/0002-settled-conflicts.ts';
import { numbersByPhone } from './migrations/0003-numbers-by-phone.ts';

/** In order; a migration that has landed is never edited. */
const migrations = [
  { name: 'mirror', statements: mirror },
  { name: 'settled-conflicts', statements: settledConflicts },
  { name: 'numbers-by-phone', statements: numbersByPhone },
];

/** The database is of a later version of this program. */
export class DatabaseTooNewError extends Error {
  override name = 'DatabaseTooNewError';
}

/** What instances that start together wait on; any number that nobody else uses. */
const migrationLock = 7_231_954;

/**
 * Brings the tables to the version of this program, each step whole or not at all.
 * @param upTo an earlier version, for the tests of what comes after it
 */
export async function migrate(database: Database, upTo = migrations.length): Promise<void> {
  await database.transaction('writing', async ({ query }) => {
    await query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await query(
      `create table if not exists migration (number int primary key, name text not null, at timestamptz not null default now())`,
    );
    const [row] = await query<{ done: number | null }>('select max(number) as done from migration');
    const done = row?.done ?? 0;
    if (done > migrations.length) throw new DatabaseTooNewError();
    for (const [index, { name, statements }] of migrations.slice(0, upTo).entries()) {
      if (index < done) continue;
      for (const statement of statements) await query(statement);
      await query('insert into migration (number, name) values ($1, $2)', [index + 1, name]);
    }
  });
}
