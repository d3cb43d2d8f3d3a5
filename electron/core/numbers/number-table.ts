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
  hoursRevision: number;
  createdAt: number;
  updatedAt: number;
};

/** The row without what takes long to read of ten thousand: week and closures. */
export type HeadRow = Omit<NumberRow, 'position' | 'businessHours' | 'closures' | 'createdAt'>;

export type HoursRow = Pick<NumberRow, 'id' | 'timeZone' | 'businessHours' | 'closures' | 'hoursRevision'>;

const hours = `id, time_zone AS timeZone, business_hours AS businessHours, closures,
  hours_revision AS hoursRevision`;
const columns = `id, position, phone, label, time_zone AS timeZone, language, business_hours AS businessHours,
  closures, hours_revision AS hoursRevision, created_at AS createdAt, updated_at AS updatedAt`;

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
    selectHeads: query<HeadRow>(
      database,
      `SELECT id, phone, label, time_zone AS timeZone, language, hours_revision AS hoursRevision,
         updated_at AS updatedAt
       FROM phone_number ORDER BY position, created_at, id`,
    ),
    selectHours: query<HoursRow, [id: string]>(database, `SELECT ${hours} FROM phone_number WHERE id = ?`),
    selectAllHours: query<HoursRow>(database, `SELECT ${hours} FROM phone_number`),
    selectLastPosition: valueQuery<number>(database, 'SELECT coalesce(max(position), 0) FROM phone_number'),
    write: command<[NumberRow]>(
      database,
      `INSERT INTO phone_number
         (id, position, phone, label, time_zone, language, business_hours, closures, hours_revision, created_at,
          updated_at)
       VALUES
         (@id, @position, @phone, @label, @timeZone, @language, @businessHours, @closures, @hoursRevision, @createdAt,
          @updatedAt)
       ON CONFLICT (id) DO UPDATE SET position = excluded.position, phone = excluded.phone,
         label = excluded.label, time_zone = excluded.time_zone, language = excluded.language,
         business_hours = excluded.business_hours, closures = excluded.closures,
         hours_revision = excluded.hours_revision, updated_at = excluded.updated_at`,
    ),
    writeHours: command<[Omit<HoursRow, 'timeZone'> & { updatedAt: number }]>(
      database,
      `UPDATE phone_number SET business_hours = @businessHours, closures = @closures,
         hours_revision = @hoursRevision, updated_at = @updatedAt
       WHERE id = @id`,
    ),
    touch: command<[updatedAt: number, id: string]>(
      database,
      'UPDATE phone_number SET updated_at = ? WHERE id = ?',
    ),
    delete: command<[id: string]>(database, 'DELETE FROM phone_number WHERE id = ?'),
    deleteAll: command(database, 'DELETE FROM phone_number'),
  };
}
