import type { Database } from 'better-sqlite3';
import { isDamage } from './damage.ts';
import { codeOf } from './errors.ts';
import { fillReplySearch } from './migrations/0003-message-search.ts';
import { readRows } from './readable-rows.ts';
import { isSound } from './sound-rows.ts';

type Table = { name: string; columns: string[]; key: string[] | null };

/**
 * Writes every row of a damaged database that can be read, and says what its own hash says, into an empty one of the
 * same format (storage.md, recovery). What is kept twice for being searched is made anew.
 * @returns the tables of which something is missing
 */
export function salvage(damaged: Database, fresh: Database): ReadonlySet<string> {
  readWhatIsLeftOfSchema(damaged);
  damaged.pragma('cell_size_check = ON');
  fresh.pragma('foreign_keys = ON');
  const lost = new Set<string>();
  fresh.transaction(() => {
    // In the order in which they were made: a table comes after those that it refers to.
    for (const table of tablesOf(fresh)) if (!copyRows(damaged, fresh, table)) lost.add(table.name);
    fillReplySearch(fresh);
    fresh.exec(newestRevision);
    keepIdsGivenOut(damaged, fresh);
    for (const { table, kind, ids } of ruleTables) if (lost.has(table)) fresh.exec(forgetMarks(kind, ids));
  })();
  return lost;
}

/** SQLite goes by the tables it has found, where a page is damaged that says what tables there are. */
function readWhatIsLeftOfSchema(damaged: Database): void {
  damaged.unsafeMode();
  damaged.pragma('writable_schema = ON');
  try {
    // The first question fails, and those after it are answered.
    damaged.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
}

function tablesOf(database: Database): Table[] {
  const found = database
    .prepare<[], { name: string; wr: number }>(
      `SELECT list.name, list.wr FROM pragma_table_list AS list JOIN sqlite_schema AS made ON made.name = list.name
       WHERE list.schema = 'main' AND list.type = 'table' AND list.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       ORDER BY made.rowid`,
    )
    .all();
  return found.map(({ name, wr }) => {
    const columns = database.pragma(`table_info("${name}")`) as { name: string; pk: number }[];
    const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
    return {
      name,
      columns: columns.map((column) => column.name),
      key: wr === 1 ? key.map((column) => column.name) : null,
    };
  });
}

/** True where nothing is missing. */
function copyRows(damaged: Database, fresh: Database, { name, columns, key }: Table): boolean {
  const list = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map(() => '?').join(', ');
  const insert = fresh.prepare(`INSERT OR REPLACE INTO "${name}" (${list}) VALUES (${values})`);
  let isWhole = true;
  const isRead = readRows(damaged, name, key, (row) => {
    isWhole =
      isSound(name, row) && isAccepted(() => insert.run(columns.map((column) => row[column]))) && isWhole;
  });
  return isRead && isWhole;
}

/** Whether the database takes a row: a damaged one may break what holds of its table. */
function isAccepted(insert: () => void): boolean {
  try {
    insert();
    return true;
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_CONSTRAINT')) return false;
    throw error;
  }
}

/** A counter that was lost, or is an older one, would give out numbers that were given out already. */
const newestRevision = `
  UPDATE revision_counter SET value = max(value,
    coalesce((SELECT max(revision) FROM auto_reply), 0),
    coalesce((SELECT max(hours_revision) FROM phone_number), 0),
    coalesce((SELECT max(revision) FROM activity), 0))`;

/** An id that was given out is never another one's: the activity refers to deletions and copies by theirs. */
function keepIdsGivenOut(damaged: Database, fresh: Database): void {
  const raise = fresh.prepare(`
    INSERT INTO sqlite_sequence (name, seq) SELECT @name, @seq
      WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = @name AND seq >= @seq)`);
  const drop = fresh.prepare('DELETE FROM sqlite_sequence WHERE name = @name AND seq < @seq');
  const atLeast = (name: unknown, seq: unknown): void => {
    raise.run({ name, seq });
    drop.run({ name, seq });
  };
  readRows(damaged, 'sqlite_sequence', null, ({ name, seq }) => {
    if (typeof name === 'string' && typeof seq === 'bigint') atLeast(name, seq);
  });
  const referred = fresh.prepare('SELECT coalesce(max(kept_id), 0) FROM activity').pluck().get();
  for (const name of ['deletion', 'copy']) atLeast(name, referred);
}

/** Where the rules of each kind are, and by what ids the marks name them. */
const ruleTables = [
  { table: 'workspace', kind: 'workspace', ids: `SELECT 'workspace' FROM workspace` },
  { table: 'guard_rails', kind: 'guard_rails', ids: `SELECT 'workspace' FROM guard_rails` },
  { table: 'phone_number', kind: 'phone_number', ids: 'SELECT id FROM phone_number' },
  {
    table: 'auto_reply',
    kind: 'auto_reply',
    ids: `SELECT number_id || ':' || "trigger" || ':' || period FROM auto_reply`,
  },
  { table: 'contact', kind: 'contact', ids: 'SELECT phone FROM contact' },
];

/** A row that was lost is not one that somebody has deleted: its mark would delete it in the cloud as well. */
function forgetMarks(kind: string, ids: string): string {
  return `DELETE FROM changed_rule WHERE kind = '${kind}' AND rule_id NOT IN (${ids})`;
}
