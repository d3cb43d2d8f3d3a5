export type Row = Record<string, unknown>;

/** Asks the database. Values travel as `$1`, `$2` … and never inside the text. */
export type Queries = {
  query: <Result = Row>(sql: string, values?: readonly unknown[]) => Promise<Result[]>;
};

/**
 * Where the mirror is kept. A transaction that throws leaves nothing behind; one of kind `reading` sees the
 * database as it was at its beginning, whatever others write.
 */
export type Database = Queries & {
  store: 'postgresql' | 'embedded';
  /** What a commit survives: the machine losing power, or the end of this process alone. */
  durability: 'disk' | 'process';
  transaction: <Result>(
    kind: 'writing' | 'reading',
    run: (queries: Queries) => Promise<Result>,
  ) => Promise<Result>;
  close: () => Promise<void>;
};

/** The database is not there right now: trying again later may help. */
export class StoreAwayError extends Error {
  override name = 'StoreAwayError';
}

/** The one row that a statement gives. */
export function only<Result>(rows: readonly Result[]): Result {
  const [row] = rows;
  if (row === undefined || rows.length !== 1) throw new Error(`expected one row, there are ${rows.length}`);
  return row;
}
