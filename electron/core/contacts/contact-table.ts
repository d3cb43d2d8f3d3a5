import type { Database } from '../database/open.ts';
import { command, query } from '../database/statements.ts';

/** A row under the names of the model. */
export type ContactRow = {
  phone: string;
  firstName: string;
  lastName: string;
  language: string | null;
  optedOutAt: string | null;
};

const columns = `phone, first_name AS firstName, last_name AS lastName, language, opted_out_at AS optedOutAt`;

export function contactTable(database: Database) {
  return {
    selectAll: query<ContactRow>(database, `SELECT ${columns} FROM contact ORDER BY position`),
    deleteAll: command(database, 'DELETE FROM contact'),
    insert: command<[ContactRow]>(
      database,
      `INSERT INTO contact (phone, first_name, last_name, language, opted_out_at)
       VALUES (@phone, @firstName, @lastName, @language, @optedOutAt)`,
    ),
  };
}
