import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import type { Database, Queries, Row } from '../../../cloud/store/database.ts';
import { migrate } from '../../../cloud/store/migrate.ts';

/** A database of the cloud that can be saved and put back as it was then. */
export type CloudStore = {
  database: Database;
  /** All of it, as a backup would have it. */
  save: () => Promise<unknown>;
  /** Stops, puts a backup in the place of everything, and starts again. */
  putBack: (saved: unknown) => Promise<void>;
  close: () => Promise<void>;
};

/** Draws who comes first of those who ask at the same time; null = whoever has asked first. */
export type Order = { draw: (() => number) | null };

/**
 * The cloud's own statements on SQLite in memory, forty times as fast as PGlite: what is written in PostgreSQL's
 * dialect alone is translated. Like PGlite it has one connection: a transaction runs alone, and others wait.
 */
export function openSqliteStore(saved: Buffer | null, order: Order = { draw: null }): CloudStore {
  let sqlite = open(saved);
  let last: Promise<unknown> = Promise.resolve();
  let queries = queriesOf(sqlite);

  async function alone<Result>(run: () => Promise<Result>): Promise<Result> {
    for (let turns = (order.draw?.() ?? 0) % 4; turns > 0; turns -= 1) await Promise.resolve();
    const mine = last.then(run);
    last = mine.catch(() => undefined);
    return mine;
  }

  const database: Database = {
    store: 'embedded',
    durability: 'process',
    query: (sql, values) => alone(() => queries.query(sql, values)),
    transaction: (_kind, run) =>
      alone(async () => {
        sqlite.exec('begin');
        try {
          const result = await run(queries);
          sqlite.exec('commit');
          return result;
        } catch (error) {
          sqlite.exec('rollback');
          throw error;
        }
      }),
    close: async () => undefined,
  };
  return {
    database,
    save: async () => sqlite.serialize(),
    putBack: async (backup) => {
      sqlite.close();
      sqlite = open(backup as Buffer);
      queries = queriesOf(sqlite);
    },
    close: async () => void sqlite.close(),
  };
}

/** A new database with the cloud's tables, as a backup of it would be. */
export async function newSqliteStore(): Promise<Buffer> {
  const store = openSqliteStore(null);
  await migrate(store.database);
  return (await store.save()) as Buffer;
}

function open(saved: Buffer | null): Sqlite.Database {
  const sqlite = saved ? new Sqlite(saved) : new Sqlite(':memory:');
  sqlite.function('gen_random_uuid', { deterministic: false }, () => randomUUID());
  sqlite.function('now', { deterministic: false }, () => new Date().toISOString());
  sqlite.function('pg_advisory_xact_lock', (_number) => null);
  sqlite.function('split_part', (text, separator, place) =>
    String(text)
      .split(String(separator))
      .at(Number(place) - 1),
  );
  return sqlite;
}

function queriesOf(sqlite: Sqlite.Database): Queries {
  const prepared = new Map<string, Sqlite.Statement[]>();
  const statementsOf = (sql: string): Sqlite.Statement[] => {
    const known = prepared.get(sql) ?? translated(sql).map((one) => sqlite.prepare(one));
    prepared.set(sql, known);
    return known;
  };
  return {
    async query<Result>(sql: string, values: readonly unknown[] = []) {
      const given = values.length === 0 ? [] : [Object.fromEntries(values.map(valueIn))];
      let rows: Row[] = [];
      for (const statement of statementsOf(sql)) {
        if (statement.reader) rows = (statement.all(...given) as Row[]).map(rowOut);
        else statement.run(...given);
      }
      return rows as Result[];
    },
  };
}

/** One statement of PostgreSQL's as SQLite's, which adds columns one at a time and no checks. */
function translated(sql: string): string[] {
  const [, table, additions] = /^alter table (\w+)\s+(.*)$/s.exec(sql) ?? [];
  if (table && additions) {
    return additions
      .split(/,\s*(?=add )/)
      .filter((addition) => !addition.startsWith('add check'))
      .map((addition) => `alter table ${table} ${addition}`);
  }
  const one = sql
    .replace(/= any\((\$\d)::uuid\[\]\)/g, 'in (select value from json_each($1))')
    .replace(/::[a-z]+/g, '')
    .replace(/ for update\b/g, '')
    .replace(/limit (\$\d)/g, 'limit coalesce($1, -1)')
    .replace(/default now\(\)/g, 'default (now())')
    .replace(/bigint generated always as identity primary key/g, 'integer primary key autoincrement');
  return [one];
}

/** SQLite counts what is bound by name: `$1` is named 1. */
function valueIn(value: unknown, index: number): readonly [string, unknown] {
  return [String(index + 1), storable(value)];
}

function storable(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean') return Number(value);
  return Array.isArray(value) ? JSON.stringify(value) : value;
}

const dates = new Set(['at', 'settledAt']);
const json = new Set(['body', 'result']);

/** What PostgreSQL's driver makes of columns that SQLite keeps as text and numbers. */
function rowOut(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (value === null) return [name, value];
      if (dates.has(name)) return [name, new Date(value as string)];
      if (json.has(name)) return [name, JSON.parse(value as string) as unknown];
      return [name, name === 'deleted' ? value === 1 : value];
    }),
  );
}
