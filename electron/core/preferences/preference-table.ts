import type { Database } from '../database/open.ts';
import { command, query } from '../database/statements.ts';

export type PreferenceRow = { language: string; theme: string };

export function preferenceTable(database: Database) {
  return {
    select: query<PreferenceRow>(database, 'SELECT language, theme FROM preference'),
    write: command<[PreferenceRow]>(
      database,
      `INSERT INTO preference (id, language, theme) VALUES (1, @language, @theme)
       ON CONFLICT (id) DO UPDATE SET language = excluded.language, theme = excluded.theme`,
    ),
  };
}
