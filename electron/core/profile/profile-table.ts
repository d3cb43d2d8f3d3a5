import type { Database } from '../database/open.ts';
import { command, query } from '../database/statements.ts';

export type ProfileRow = { name: string; role: string };

export function profileTable(database: Database) {
  return {
    select: query<ProfileRow>(database, 'SELECT name, role FROM profile'),
    write: command<[ProfileRow]>(
      database,
      'INSERT OR REPLACE INTO profile (id, name, role) VALUES (1, @name, @role)',
    ),
  };
}
