import type { Database } from 'better-sqlite3';
import { isDamage } from './damage.ts';

export type Row = Record<string, unknown>;

/** SQLite's largest row number. */
const lastRow = 2n ** 63n - 1n;

/** How often a stretch that cannot be read is halved in search of rows in it. */
const halvings = 8;

/**
 * Hands out the rows of a damaged table that can still be read, some of them several times. Integers come as `bigint`.
 * @param key the columns of its primary key where the table has no row numbers, or null
 * @returns whether the table could be read from one end to the other
 */
export function readRows(
  database: Database,
  table: string,
  key: readonly string[] | null,
  take: (row: Row) => void,
): boolean {
  const read = (select: string, parameters: readonly bigint[], each: (row: Row) => void): boolean =>
    readUntilDamage(database, { table, select, parameters }, each);
  return key ? readByKey(read, table, key, take) : readByNumber(read, table, take);
}

type Read = (select: string, parameters: readonly bigint[], each: (row: Row) => void) => boolean;

/** From both ends up to what cannot be read. */
function readByKey(read: Read, table: string, key: readonly string[], take: (row: Row) => void): boolean {
  const inOrder = (direction: 'ASC' | 'DESC'): boolean => {
    const order = key.map((column) => `"${column}" ${direction}`).join(', ');
    return read(`SELECT * FROM "${table}" ORDER BY ${order}`, [], take);
  };
  return inOrder('ASC') || (inOrder('DESC'), false);
}

/** Steps over what cannot be read, further each time, and then looks into what was stepped over. */
function readByNumber(read: Read, table: string, take: (row: Row) => void): boolean {
  const select = `SELECT rowid AS "${numberColumn}", * FROM "${table}" WHERE rowid`;
  const gaps: Stretch[] = [];
  let gap: bigint | null = null;
  let from = 0n;
  for (let step = 1n; from < lastRow; step *= 2n) {
    const isRead = read(`${select} >= ? ORDER BY rowid`, [from], (row) => {
      const number = numberOf(row);
      take(row);
      // A damaged number may lead back: whoever follows it reads the same for ever.
      if (number < from) return;
      if (gap !== null) gaps.push({ from: gap, before: number });
      gap = null;
      step = 1n;
      from = number + 1n;
    });
    if (isRead) break;
    gap ??= from;
    from += step;
  }
  if (gap === null && gaps.length === 0) return true;
  for (const stretch of gaps) readInto(read, select, stretch, halvings, take);
  // A number that is too high may have led past what follows it.
  read(`${select} >= 0 ORDER BY rowid DESC`, [], take);
  return false;
}

/** From its first row to its last, where `before` is not part of it. */
type Stretch = { from: bigint; before: bigint };

/** Reads a stretch from both ends, and then each half of what is left. */
function readInto(
  read: Read,
  select: string,
  { from, before }: Stretch,
  left: number,
  take: (row: Row) => void,
): void {
  let [low, high] = [from, before];
  const within = `${select} >= ? AND rowid < ? ORDER BY rowid`;
  const isRead = read(`${within} ASC`, [low, high], (row) => {
    take(row);
    if (numberOf(row) >= low) low = numberOf(row) + 1n;
  });
  if (isRead) return;
  read(`${within} DESC`, [low, high], (row) => {
    take(row);
    if (numberOf(row) < high) high = numberOf(row);
  });
  if (left === 0 || high - low < 2n) return;
  const middle = low + (high - low) / 2n;
  readInto(read, select, { from: low, before: middle }, left - 1, take);
  readInto(read, select, { from: middle, before: high }, left - 1, take);
}

const numberColumn = 'row number';

function numberOf(row: Row): bigint {
  return row[numberColumn] as bigint;
}

type Question = { table: string; select: string; parameters: readonly bigint[] };

/** True where there was no damage. */
function readUntilDamage(
  database: Database,
  { table, select, parameters }: Question,
  each: (row: Row) => void,
): boolean {
  try {
    const rows = database
      .prepare<bigint[], Row>(select)
      .safeIntegers()
      .iterate(...parameters);
    for (const row of rows) each(row);
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
