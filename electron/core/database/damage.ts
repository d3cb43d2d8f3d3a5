import type { Database } from 'better-sqlite3';
import { codeOf } from './errors.ts';

/** The file is a database of Relais of which not everything can be read any more. */
export class DamagedDatabaseError extends Error {
  override name = 'DamagedDatabaseError';
}

/** Throws a `DamagedDatabaseError` unless every page of the file is in its place and holds what it is to hold. */
export function checkWhole(database: Database): void {
  const found = checked(database);
  if (found !== 'ok') throw new DamagedDatabaseError(found);
}

function checked(database: Database): string {
  try {
    return String(database.pragma('quick_check(1)', { simple: true }));
  } catch (error) {
    // A table whose own words are damaged is one that SQLite does not understand.
    if (codeOf(error) === 'SQLITE_ERROR') return 'a table is not understood';
    throw error;
  }
}

/** Whether an error says that what is stored is damaged, and not that the disk, the system or the program fails. */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedDatabaseError) return true;
  return codeOf(error)?.startsWith('SQLITE_CORRUPT') ?? false;
}
