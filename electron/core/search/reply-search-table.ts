import type { Database } from '../database/open.ts';
import { command, query, valueQuery } from '../database/statements.ts';

/** What can be read of the reply `id`: a text for each column of the index. */
export type ReadableRow = { id: number; message: string; fr: string | null; en: string | null };

/** A reply that matches, each text with its matching words between the characters of `markers`. */
export type HitRow = {
  trigger: string;
  period: string;
  message: string;
  fr: string | null;
  en: string | null;
};

/** Around a matching word: control characters, which no message holds. */
export const markers = { start: '\u0002', end: '\u0003' };

const marked = (column: number): string => `highlight(reply_search, ${column}, char(2), char(3))`;

export function replySearchTable(database: Database) {
  return {
    write: command<[ReadableRow]>(
      database,
      'INSERT OR REPLACE INTO reply_search (rowid, message, fr, en) VALUES (@id, @message, @fr, @en)',
    ),
    selectNumbers: valueQuery<string, [match: string]>(
      database,
      `SELECT DISTINCT number_id FROM reply_search JOIN auto_reply ON auto_reply.id = reply_search.rowid
       WHERE reply_search MATCH ?`,
    ),
    selectOfNumber: query<HitRow, [{ match: string; numberId: string }]>(
      database,
      `SELECT "trigger", period, ${marked(0)} AS message, ${marked(1)} AS fr, ${marked(2)} AS en
       FROM reply_search JOIN auto_reply ON auto_reply.id = reply_search.rowid
       WHERE reply_search MATCH @match
         AND reply_search.rowid IN (SELECT id FROM auto_reply WHERE number_id = @numberId)`,
    ),
  };
}
