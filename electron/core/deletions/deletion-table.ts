import type { Database } from '../database/open.ts';
import { command, valueQuery } from '../database/statements.ts';

export type DeletionRow = { kind: string; content: string; deletedAt: number };

export function deletionTable(database: Database) {
  return {
    insert: valueQuery<number, [DeletionRow]>(
      database,
      'INSERT INTO deletion (kind, content, deleted_at) VALUES (@kind, @content, @deletedAt) RETURNING id',
    ),
    select: valueQuery<string, [id: number, kind: string]>(
      database,
      'SELECT content FROM deletion WHERE id = ? AND kind = ?',
    ),
    delete: command<[id: number]>(database, 'DELETE FROM deletion WHERE id = ?'),
    deleteBefore: command<[deletedAt: number]>(database, 'DELETE FROM deletion WHERE deleted_at < ?'),
  };
}
