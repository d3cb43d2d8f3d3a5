import type { Database } from 'better-sqlite3';
import { isDamage } from './damage.ts';

export type Row = Record<string, unknown>;

/** SQLite's largest row number. */
const lastRow = 2n ** 63n - 1n;

/**
 * Hands out every row of a damaged table that can still be read; some twice. Integers come as `bigint`.
 * @param key the columns of its primary key where the table has no row numbers, or null
 * @returns whether the table could be read from one end to the other
 */
export function readRows(
  database: Database,
  table: string,
  key: readonly string[] | null,
  take: (row: Row) => void,
): boolean {
  return key ? readByKey(database, table, key, take) : readByNumber(database, table, take);
}

/** From both ends up to what cannot be read. */
function readByKey(
  database: Database,
  table: string,
  key: readonly string[],
  take: (row: Row) => void,
): boolean {
  const read = (direction: 'ASC' | 'DESC'): boolean => {
    const order = key.map((column) => `"${column}" ${direction}`).join(', ');
    return readUntilDamage(database, table, `SELECT * FROM "${table}" ORDER BY ${order}`, [], take);
  };
  return read('ASC') || (read('DESC'), false);
}

/** Steps over what cannot be read, further each time, and reads back to it from the first row that can. */
function readByNumber(database: Database, table: string, take: (row: Row) => void): boolean {
  const select = `SELECT rowid AS "${numberColumn}", * FROM "${table}" WHERE rowid`;
  const gaps: { from: bigint; before: bigint }[] = [];
  let gap: bigint | null = null;
  let from = 0n;
  for (let step = 1n; from < lastRow; step *= 2n) {
    const isRead = readUntilDamage(database, table, `${select} >= ? ORDER BY rowid`, [from], (row) => {
      const number = row[numberColumn] as bigint;
      if (gap !== null) gaps.push({ from: gap, before: number });
      gap = null;
      step = 1n;
      from = number + 1n;
      take(row);
    });
    if (isRead) break;
    gap ??= from;
    from += step;
  }
  if (gap !== null) gaps.push({ from: gap, before: lastRow });
  for (const { from: start, before } of gaps) {
    readUntilDamage(
      database,
      table,
      `${select} >= ? AND rowid < ? ORDER BY rowid DESC`,
      [start, before],
      take,
    );
  }
  return gaps.length === 0;
}

const numberColumn = 'row number';

/** True where there was no damage. */
function readUntilDamage(
  database: Database,
  table: string,
  select: string,
  parameters: readonly bigint[],
  take: (row: Row) => void,
): boolean {
  try {
    const rows = database
      .prepare<bigint[], Row>(select)
      .safeIntegers()
      .iterate(...parameters);
    for (const row of rows) take(row);
    return true;
  } catch (error) {
    if (isDamage(error) || isUnknown(error, table)) return false;
    throw error;
  }
}

/** Whether a table is not there, as where the page is damaged that says so. */
function isUnknown(error: unknown, table: string): boolean {
  return error instanceof Error && error.message === `no such table: ${table}`;
}
