import type { Contact } from '#shared/model/contact.ts';
import type { Database } from '../database/open.ts';
import { command, type Query, query, valueQuery } from '../database/statements.ts';

/** A row under the names of the model. `position` is its place in the workspace file. */
export type ContactRow = Omit<Contact, 'language'> & { position: number; language: string | null };

/** A row to be written; a null position is behind the last one. */
export type NewContactRow = Omit<ContactRow, 'position'> & { position: number | null; foldedName: string };

type Page = { offset: number; limit: number };

const columns = `position, phone, first_name AS firstName, last_name AS lastName, language,
  opted_out_at AS optedOutAt`;

export function contactTable(database: Database) {
  return {
    selectAll: query<ContactRow>(database, `SELECT ${columns} FROM contact ORDER BY position`),
    select: query<ContactRow, [phone: string]>(database, `SELECT ${columns} FROM contact WHERE phone = ?`),
    selectAt: valueQuery<number, [position: number]>(database, 'SELECT 1 FROM contact WHERE position = ?'),
    /** A page of the rows whose name or phone holds all the terms, the nameless last. */
    find: (terms: readonly string[], { offset, limit }: Page): ContactRow[] =>
      query<ContactRow, (string | number)[]>(
        database,
        `SELECT ${columns} FROM contact WHERE ${holdsAll(terms)}
         ORDER BY folded_name = '', folded_name, phone LIMIT ? OFFSET ?`,
      ).all(...bound(terms), limit, offset),
    count: (terms: readonly string[]): number =>
      counted(
        valueQuery<number, string[]>(database, `SELECT count(*) FROM contact WHERE ${holdsAll(terms)}`),
        bound(terms),
      ),
    selectCounts: query<{ fr: number; en: number; optedOut: number }>(
      database,
      `SELECT count(*) FILTER (WHERE language = 'fr') AS fr, count(*) FILTER (WHERE language = 'en') AS en,
         count(opted_out_at) AS optedOut
       FROM contact`,
    ),
    deleteAll: command(database, 'DELETE FROM contact'),
    delete: command<[phone: string]>(database, 'DELETE FROM contact WHERE phone = ?'),
    insert: command<[NewContactRow]>(
      database,
      `INSERT INTO contact (position, phone, first_name, last_name, language, opted_out_at, folded_name)
       VALUES (@position, @phone, @firstName, @lastName, @language, @optedOutAt, @foldedName)`,
    ),
    update: command<[Omit<NewContactRow, 'position'>]>(
      database,
      `UPDATE contact SET first_name = @firstName, last_name = @lastName, language = @language,
         opted_out_at = @optedOutAt, folded_name = @foldedName
       WHERE phone = @phone`,
    ),
  };
}

/** A condition with two parameters a term. */
function holdsAll(terms: readonly string[]): string {
  return terms.map(() => '(instr(folded_name, ?) OR instr(phone, ?))').join(' AND ') || 'true';
}

function bound(terms: readonly string[]): string[] {
  return terms.flatMap((term) => [term, term]);
}

function counted(count: Query<string[], number>, parameters: string[]): number {
  return count.get(...parameters) ?? 0;
}
