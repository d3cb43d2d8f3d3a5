import type { Database } from '../database/open.ts';
import { command, query } from '../database/statements.ts';

/** `lost` is JSON: names of tables. */
export type RecoveryRow = { at: number; folder: string; lost: string };

export function recoveryTable(database: Database) {
  return {
    select: query<RecoveryRow>(database, 'SELECT at, folder, lost FROM recovery'),
    delete: command(database, 'DELETE FROM recovery'),
  };
}
