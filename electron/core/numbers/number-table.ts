import type { Database } from '../database/open.ts';
import { command, query, valueQuery } from '../database/statements.ts';

/** A row under the names of the model; `businessHours` and `closures` are JSON. */
export type NumberRow = {
  id: string;
  position: number;
  phone: string;
  label: string;
  timeZone: string;
  language: string;
  businessHours: string | null;
  closures: string;
  createdAt: number;
  updatedAt: number;
};

const columns = `id, position, phone, label, time_zone AS timeZone, language, business_hours AS businessHours,
  closures, created_at AS createdAt, updated_at AS updatedAt`;

export function numberTable(database: Database) {
  return {
    select: query<NumberRow, [id: string]>(database, `SELECT ${columns} FROM phone_number WHERE id = ?`),
    selectByPhone: query<NumberRow, [phone: string]>(
      database,
      `SELECT ${columns} FROM phone_number WHERE phone = ?`,
    ),
    selectAll: query<NumberRow>(
      database,
      `SELECT ${columns} FROM phone_number ORDER BY position, created_at, id`,
    ),
    selectLastPosition: valueQuery<number>(database, 'SELECT coalesce(max(position), 0) FROM phone_number'),
    write: command<[NumberRow]>(
      database,
      `INSERT INTO phone_number
         (id, position, phone, label, time_zone, language, business_hours, closures, created_at, updated_at)
       VALUES
         (@id, @position, @phone, @label, @timeZone, @language, @businessHours, @closures, @createdAt, @updatedAt)
       ON CONFLICT (id) DO UPDATE SET position = excluded.position, phone = excluded.phone,
         label = excluded.label, time_zone = excluded.time_zone, language = excluded.language,
         business_hours = excluded.business_hours, closures = excluded.closures,
         updated_at = excluded.updated_at`,
    ),
    touch: command<[updatedAt: number, id: string]>(
      database,
      'UPDATE phone_number SET updated_at = ? WHERE id = ?',
    ),
    delete: command<[id: string]>(database, 'DELETE FROM phone_number WHERE id = ?'),
    deleteAll: command(database, 'DELETE FROM phone_number'),
  };
}
