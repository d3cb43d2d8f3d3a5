import type { Database } from '../database/open.ts';
import { command, valueQuery } from '../database/statements.ts';

export function copyTable(database: Database) {
  return {
    insert: valueQuery<number, [content: string, copiedAt: number]>(
      database,
      'INSERT INTO copy (content, copied_at) VALUES (?, ?) RETURNING id',
    ),
    select: valueQuery<string, [id: number]>(database, 'SELECT content FROM copy WHERE id = ?'),
    delete: command<[id: number]>(database, 'DELETE FROM copy WHERE id = ?'),
    deleteBefore: command<[copiedAt: number]>(database, 'DELETE FROM copy WHERE copied_at < ?'),
  };
}
