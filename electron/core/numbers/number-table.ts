import type { Database } from '../database/open.ts';
import { command, query, valueQuery } from '../database/statements.ts';

/** A row without its hours, under the names of the model. */
export type NumberHeadRow = {
  id: string;
  phone: string;
  label: string;
  timeZone: string;
  language: string;
  revision: number;
  updatedAt: number;
};

/** A whole row; `businessHours` and `closures` are JSON. */
export type NumberRow = NumberHeadRow & {
  position: number;
  businessHours: string | null;
  closures: string;
  createdAt: number;
};

const headColumns = `id, phone, label, time_zone AS timeZone, language, revision, updated_at AS updatedAt`;
const columns = `${headColumns}, position, business_hours AS businessHours, closures, created_at AS createdAt`;
const inOrder = 'ORDER BY position, created_at, id';

export function numberTable(database: Database) {
  return {
    select: query<NumberRow, [id: string]>(database, `SELECT ${columns} FROM phone_number WHERE id = ?`),
    selectByPhone: query<NumberRow, [phone: string]>(
      database,
      `SELECT ${columns} FROM phone_number WHERE phone = ?`,
    ),
    selectAll: query<NumberRow>(database, `SELECT ${columns} FROM phone_number ${inOrder}`),
    selectHeads: query<NumberHeadRow>(database, `SELECT ${headColumns} FROM phone_number ${inOrder}`),
    selectLastPosition: valueQuery<number>(database, 'SELECT coalesce(max(position), 0) FROM phone_number'),
    write: command<[NumberRow]>(
      database,
      `INSERT INTO phone_number (id, position, phone, label, time_zone, language, business_hours, closures,
         revision, created_at, updated_at)
       VALUES (@id, @position, @phone, @label, @timeZone, @language, @businessHours, @closures,
         @revision, @createdAt, @updatedAt)
       ON CONFLICT (id) DO UPDATE SET position = excluded.position, phone = excluded.phone,
         label = excluded.label, time_zone = excluded.time_zone, language = excluded.language,
         business_hours = excluded.business_hours, closures = excluded.closures,
         revision = excluded.revision, updated_at = excluded.updated_at`,
    ),
    touch: command<[updatedAt: number, id: string]>(
      database,
      'UPDATE phone_number SET updated_at = ? WHERE id = ?',
    ),
    delete: command<[id: string]>(database, 'DELETE FROM phone_number WHERE id = ?'),
    deleteAll: command(database, 'DELETE FROM phone_number'),
  };
}
