/** The code of an error of the system or of SQLite. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Why the database of a data folder is not opened. Each message is a whole sentence. */
export class DataFolderError extends Error {
  override name = 'DataFolderError';
}

/** Another program has the data folder open: a folder has one program at a time. */
export class DataFolderInUseError extends DataFolderError {
  override name = 'DataFolderInUseError';
  constructor(dataDir: string) {
    super(`Relais is already running with the data folder ${dataDir}.`);
  }
}

/** The database was written by a newer Relais; nothing has been changed in it. */
export class DatabaseTooNewError extends DataFolderError {
  override name = 'DatabaseTooNewError';
  constructor(file: string, found: number, supported: number) {
    super(`${file} was written by a newer Relais (format ${found}; this one reads up to ${supported}).`);
  }
}

/** The file is not a database of Relais: not SQLite, empty, or another application's. It is left as it is. */
export class NotOurDatabaseError extends DataFolderError {
  override name = 'NotOurDatabaseError';
  constructor(file: string, reason: string) {
    super(`${file} is not a Relais database: ${reason}.`);
  }
}

/** A safety setting of the database does not hold, for instance on a file system that cannot keep a WAL. */
export class PragmaNotHeldError extends DataFolderError {
  override name = 'PragmaNotHeldError';
  constructor(pragma: string, wanted: string | number, found: unknown) {
    super(`The database setting ${pragma} is ${String(found)} here instead of ${wanted}.`);
  }
}
