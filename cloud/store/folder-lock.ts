import Sqlite from 'better-sqlite3';
import path from 'node:path';

/** Another process has the folder. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError';
}

/**
 * Takes a folder for this process alone; gives what lets go of it. The lock is the operating system's, held on a
 * SQLite file: it ends with the process however that ends, and no leftover has to be judged by age or process id.
 */
export function lockFolder(folder: string): () => void {
  const lock = new Sqlite(path.join(folder, 'in-use.lock'), { timeout: 0 });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    // Reading alone takes a lock that readers share; the first write makes it exclusive.
    lock.transaction(() => lock.pragma('user_version = 1')).exclusive();
  } catch (error) {
    lock.close();
    const taken = error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
    throw taken ? new FolderInUseError(folder) : error;
  }
  return () => lock.close();
}
