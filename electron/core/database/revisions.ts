import type { Database } from './open.ts';
import { type Query, valueQuery } from './statements.ts';

/** The workspace's count of writes. */
export type Revisions = {
  /** The revision of the latest write, 0 before the first. */
  current(): number;
  /** Takes the next revision; call it inside the transaction of the write it numbers. */
  next(): number;
};

export function createRevisions(database: Database): Revisions {
  const select = valueQuery<number>(database, 'SELECT value FROM revision_counter');
  const advance = valueQuery<number>(
    database,
    'UPDATE revision_counter SET value = value + 1 RETURNING value',
  );
  return { current: () => only(select), next: () => only(advance) };
}

function only(query: Query<[], number>): number {
  const value = query.get();
  if (value === undefined) throw new Error('The database has lost its revision counter.');
  return value;
}
