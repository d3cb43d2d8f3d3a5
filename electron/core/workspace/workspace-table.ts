import type { Database } from '../database/open.ts';
import { command, query } from '../database/statements.ts';

export type WorkspaceRow = { name: string; language: string };

export function workspaceTable(database: Database) {
  return {
    select: query<WorkspaceRow>(database, 'SELECT name, language FROM workspace'),
    write: command<[WorkspaceRow]>(
      database,
      `INSERT INTO workspace (id, name, language) VALUES (1, @name, @language)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, language = excluded.language`,
    ),
  };
}
