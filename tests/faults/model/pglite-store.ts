import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database, Row } from '../../../cloud/store/database.ts';
import { openDatabase } from '../../../cloud/store/open-database.ts';
import { layDatabase } from '../../support/made-database.ts';
import type { CloudStore } from './cloud-store.ts';

/** What the cloud keeps, in the order in which it refers to one another. */
const tables = ['identity', 'workspace', 'rule', 'mutation', 'rule_history', 'rule_conflict'] as const;

type Saved = Record<(typeof tables)[number], Row[]>;

/** The database of the cloud as it is shipped, filled and saved row by row. */
export type PgliteStore = CloudStore & {
  /** Puts what a database of SQLite holds in the place of everything. */
  lay: (sqlite: Buffer) => Promise<void>;
};

export async function openPgliteStore(): Promise<PgliteStore> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'relais-model-'));
  await layDatabase(dataDir);
  const database = await openDatabase({ dataDir }, () => undefined);
  const putBack = async (saved: unknown): Promise<void> => replaceRows(database, saved as Saved);
  return {
    database,
    putBack,
    lay: (sqlite) => putBack(rowsOfSqlite(sqlite)),
    save: async (): Promise<Saved> => {
      const rows = tables.map(
        async (table) => [table, await database.query(`select * from ${table}`)] as const,
      );
      return Object.fromEntries(await Promise.all(rows)) as Saved;
    },
    close: async () => {
      await database.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

function replaceRows(database: Database, saved: Saved): Promise<void> {
  return database.transaction('writing', async ({ query }) => {
    for (const table of tables.toReversed()) await query(`delete from ${table}`);
    for (const table of tables) {
      for (const row of saved[table]) {
        const columns = Object.keys(row).join(', ');
        const places = Object.keys(row).map((_, index) => `$${index + 1}`);
        const sql = `insert into ${table} (${columns}) overriding system value values (${places.join(', ')})`;
        await query(
          sql,
          Object.entries(row).map(([column, value]) => storable(column, value)),
        );
      }
    }
  });
}

const flags = new Set(['deleted', 'one']);
const json = new Set(['body', 'result']);

/** What SQLite has as a number and a text, and what has been read of PostgreSQL, as PostgreSQL takes it. */
function storable(column: string, value: unknown): unknown {
  if (value === null) return null;
  if (flags.has(column)) return Boolean(value);
  return json.has(column) && typeof value !== 'string' ? JSON.stringify(value) : value;
}

function rowsOfSqlite(bytes: Buffer): Saved {
  const sqlite = new Sqlite(bytes);
  const rows = tables.map((table) => [table, sqlite.prepare(`select * from ${table}`).all()]);
  sqlite.close();
  return Object.fromEntries(rows) as Saved;
}
