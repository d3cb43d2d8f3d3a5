import type { Database } from '../database/open.ts';
import { command, query } from '../database/statements.ts';

/** A row under the names of the model; `translations` is JSON. */
export type AutoReplyRow = {
  numberId: string;
  trigger: string;
  period: string;
  message: string;
  translations: string;
  revision: number;
  updatedAt: number;
};

type SlotKey = { numberId: string; trigger: string; period: string };

const columns = `number_id AS numberId, "trigger", period, message, translations, revision,
  updated_at AS updatedAt`;
const slot = `number_id = @numberId AND "trigger" = @trigger AND period = @period`;

export function autoReplyTable(database: Database) {
  return {
    selectSlot: query<AutoReplyRow, [SlotKey]>(database, `SELECT ${columns} FROM auto_reply WHERE ${slot}`),
    selectOfNumber: query<AutoReplyRow, [numberId: string]>(
      database,
      `SELECT ${columns} FROM auto_reply WHERE number_id = ?`,
    ),
    selectAll: query<AutoReplyRow>(database, `SELECT ${columns} FROM auto_reply`),
    selectSlots: query<{ numberId: string; names: string }>(
      database,
      `SELECT number_id AS numberId, group_concat("trigger" || '.' || period) AS names
       FROM auto_reply GROUP BY number_id`,
    ),
    write: command<[AutoReplyRow]>(
      database,
      `INSERT INTO auto_reply (number_id, "trigger", period, message, translations, revision, updated_at)
       VALUES (@numberId, @trigger, @period, @message, @translations, @revision, @updatedAt)
       ON CONFLICT (number_id, "trigger", period) DO UPDATE SET message = excluded.message,
         translations = excluded.translations, revision = excluded.revision, updated_at = excluded.updated_at`,
    ),
    delete: command<[SlotKey]>(database, `DELETE FROM auto_reply WHERE ${slot}`),
  };
}
