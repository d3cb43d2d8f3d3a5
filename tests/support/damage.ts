import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { databaseFileName } from '#core/database/open.ts';

/** Bytes of a page of a database of Relais. */
export const pageSize = 4096;

export function fileIn(dataDir: string): string {
  return path.join(dataDir, databaseFileName);
}

/** Changes bytes of the closed database of a data folder. */
export function damage(dataDir: string, change: (bytes: Buffer) => Buffer): void {
  writeFileSync(fileIn(dataDir), change(readFileSync(fileIn(dataDir))));
}

/** Puts other bytes, as many, in the place of some on the first page of a table. */
export function damageIn(dataDir: string, table: string, said: string, says: string): void {
  const [root = 0] = rootsOf(dataDir, [table]);
  damage(dataDir, (bytes) => {
    const at = bytes.indexOf(said, (root - 1) * pageSize);
    if (at < 0 || at >= root * pageSize) throw new Error(`${table} does not say ${said} on its first page.`);
    bytes.write(says, at);
    return bytes;
  });
}

/** Makes the first page of tables unreadable; all of a small table stands on it. */
export function damageTables(dataDir: string, ...tables: readonly string[]): void {
  const roots = rootsOf(dataDir, tables);
  damage(dataDir, (bytes) => {
    for (const root of roots) bytes.fill(0xff, (root - 1) * pageSize, root * pageSize);
    return bytes;
  });
}

/** The numbers of the first pages of tables, from one. */
export function rootsOf(dataDir: string, tables: readonly string[]): number[] {
  const database = new BetterSqlite3(fileIn(dataDir));
  const rootOf = database
    .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .pluck();
  const roots = tables.map((table) => rootOf.get(table) ?? 0);
  database.close();
  return roots;
}
