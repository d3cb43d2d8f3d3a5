import type { Database } from '../database/open.ts';
import { command, query, valueQuery } from '../database/statements.ts';

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

/** The place of a row's slot among the six, from 0. */
const placeOfSlot = `CASE "trigger" WHEN 'missed_call' THEN 0 WHEN 'voicemail' THEN 2 ELSE 4 END
  + (period = 'after_hours')`;

export function autoReplyTable(database: Database) {
  return {
    selectSlot: query<AutoReplyRow, [SlotKey]>(database, `SELECT ${columns} FROM auto_reply WHERE ${slot}`),
    selectOfNumber: query<AutoReplyRow, [numberId: string]>(
      database,
      `SELECT ${columns} FROM auto_reply WHERE number_id = ?`,
    ),
    selectAll: query<AutoReplyRow>(database, `SELECT ${columns} FROM auto_reply`),
    /** `places` has a bit for each filled slot of the number, the lowest for the first in `slots`. */
    selectPlaces: query<{ numberId: string; places: number }>(
      database,
      `SELECT number_id AS numberId, sum(1 << (${placeOfSlot})) AS places FROM auto_reply GROUP BY number_id`,
    ),
    /** Returns the row's id, which stays with the slot for as long as it is filled. */
    write: valueQuery<number, [AutoReplyRow]>(
      database,
      `INSERT INTO auto_reply (number_id, "trigger", period, message, translations, revision, updated_at)
       VALUES (@numberId, @trigger, @period, @message, @translations, @revision, @updatedAt)
       ON CONFLICT (number_id, "trigger", period) DO UPDATE SET message = excluded.message,
         translations = excluded.translations, revision = excluded.revision, updated_at = excluded.updated_at
       RETURNING id`,
    ),
    delete: command<[SlotKey]>(database, `DELETE FROM auto_reply WHERE ${slot}`),
  };
}
