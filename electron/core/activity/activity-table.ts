import type { Database } from '../database/open.ts';
import { command, query, valueQuery } from '../database/statements.ts';

/** A row under the names of the contract; `number` and `content` are JSON. */
export type ActivityRow = {
  id: number;
  at: number;
  author: string | null;
  kind: string;
  action: string;
  isRestored: number;
  number: string | null;
  contact: string | null;
  content: string;
  keptId: number | null;
};

/** What narrows the list; `match` is a query in FTS5's language. */
export type ActivityWanted = {
  numberId: string | null;
  kind: string | null;
  match: string | null;
  before: number;
  limit: number;
};

const columns = `activity.id, at, author, kind, action, is_restored AS isRestored, number, contact, content,
  kept_id AS keptId`;

export function activityTable(database: Database) {
  return {
    insert: valueQuery<
      number,
      [Omit<ActivityRow, 'id'> & { firstRevision: number; revision: number; words: string }]
    >(
      database,
      `INSERT INTO activity (at, first_revision, revision, author, kind, action, is_restored, number, contact, content,
         kept_id, words)
       VALUES (@at, @firstRevision, @revision, @author, @kind, @action, @isRestored, @number, @contact, @content, @keptId, @words)
       RETURNING id`,
    ),
    insertNumber: command<[numberId: string, activityId: number]>(
      database,
      'INSERT OR IGNORE INTO activity_number (number_id, activity_id) VALUES (?, ?)',
    ),
    select: query<ActivityRow, [id: number]>(database, `SELECT ${columns} FROM activity WHERE id = ?`),
    selectPage: (wanted: ActivityWanted): ActivityRow[] =>
      query<ActivityRow, [ActivityWanted]>(database, pageQuery(wanted)).all(wanted),
    /** The author of whatever was written at a revision. */
    selectAuthorOf: valueQuery<string | null, [{ revision: number }]>(
      database,
      `SELECT author FROM (SELECT author, first_revision FROM activity WHERE revision >= @revision
         ORDER BY revision, id LIMIT 1)
       WHERE first_revision <= @revision`,
    ),
    selectLatestRevision: valueQuery<number>(
      database,
      'SELECT revision FROM activity ORDER BY revision DESC LIMIT 1',
    ),
    selectLatestAuthor: valueQuery<string | null, [numberId: string]>(
      database,
      `SELECT author FROM activity_number CROSS JOIN activity ON activity.id = activity_id
       WHERE number_id = ? ORDER BY activity_id DESC LIMIT 1`,
    ),
    selectLatestId: valueQuery<number | null>(database, 'SELECT max(id) FROM activity'),
    insertPrevious: command<[activityId: number, previous: string]>(
      database,
      'INSERT INTO activity_import (activity_id, previous) VALUES (?, ?)',
    ),
    selectPrevious: valueQuery<string, [activityId: number]>(
      database,
      'SELECT previous FROM activity_import WHERE activity_id = ?',
    ),
    hasPrevious: valueQuery<number, [activityId: number]>(
      database,
      'SELECT 1 FROM activity_import WHERE activity_id = ?',
    ),
    deletePreviousBefore: command<[at: number]>(
      database,
      'DELETE FROM activity_import WHERE activity_id IN (SELECT id FROM activity WHERE at < ?)',
    ),
    keepNewestPrevious: command<[count: number]>(
      database,
      `DELETE FROM activity_import WHERE activity_id NOT IN
         (SELECT activity_id FROM activity_import ORDER BY activity_id DESC LIMIT ?)`,
    ),
    /** Of the oldest entries, those from before an instant or before an id; a few at a time. */
    deleteOldest: command<[{ at: number; id: number }]>(
      database,
      `DELETE FROM activity WHERE id IN (SELECT id FROM activity ORDER BY id LIMIT 20)
         AND (at < @at OR id < @id)`,
    ),
    /** The contacts of whom nothing has been written since an instant. */
    selectContactsNotSince: valueQuery<string, [at: number]>(
      database,
      'SELECT contact FROM activity WHERE contact IS NOT NULL GROUP BY contact HAVING max(at) < ?',
    ),
    /** Takes a contact out of all that is about it. */
    forgetContact: command<[content: string, contact: string]>(
      database,
      "UPDATE activity SET contact = NULL, content = ?, words = coalesce(author, ''), kept_id = NULL WHERE contact = ?",
    ),
  };
}

/** Walks the index of what narrows most, from the newest entry on, and stops when the page is full. */
export function pageQuery({ numberId, kind, match }: ActivityWanted): string {
  const ofNumber = 'SELECT activity_id FROM activity_number WHERE number_id = @numberId';
  const [from, id] =
    match !== null
      ? [
          'activity_search CROSS JOIN activity ON activity.id = activity_search.rowid',
          'activity_search.rowid',
        ]
      : numberId !== null
        ? ['activity_number CROSS JOIN activity ON activity.id = activity_id', 'activity_id']
        : ['activity', 'activity.id'];
  const conditions = [
    match !== null && 'activity_search MATCH @match',
    numberId !== null && (match === null ? 'number_id = @numberId' : `activity.id IN (${ofNumber})`),
    kind !== null && 'kind = @kind',
    `${id} < @before`,
  ];
  return `SELECT ${columns} FROM ${from} WHERE ${conditions.filter(Boolean).join(' AND ')}
    ORDER BY ${id} DESC LIMIT @limit`;
}
