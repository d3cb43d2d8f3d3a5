import type { Database } from 'better-sqlite3';

/** The file is a database of Relais of which not everything can be read any more. */
export class DamagedDatabaseError extends Error {
  override name = 'DamagedDatabaseError';
}

/** Throws a `DamagedDatabaseError` unless every page of the file is in its place and holds what it is to hold. */
export function checkWhole(database: Database): void {
  const found = database.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new DamagedDatabaseError(String(found));
}

/** Whether an error says that what is stored is damaged, and not that the disk, the system or the program fails. */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedDatabaseError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT');
}
