import type { z } from 'zod';
import type { Database } from '../database/open.ts';
import { jsonOf } from '../database/statements.ts';
import { deletionTable } from './deletion-table.ts';

/** What kind of thing was deleted. */
export type DeletionKind = 'auto_reply' | 'number' | 'contact';

/**
 * How long what was deleted can be given back. Undoing is offered for as long as a toast is shown; a month also
 * serves whoever finds out later, and then the texts and the phone of what was deleted are gone for good.
 */
export const deletionsKeptForMs = 30 * 24 * 60 * 60 * 1000;

/** What was deleted, kept so that it can be restored once. Call each inside the transaction of the write. */
export type Deletions = {
  /** Returns the id that gives the content back. */
  keep(kind: DeletionKind, content: object): number;
  has(id: number, kind: DeletionKind): boolean;
  /** Takes the content out; null when there is no such deletion, or not any more. */
  take<Content>(id: number, kind: DeletionKind, schema: z.ZodType<Content>): Content | null;
};

/** Opens the deletions, and forgets those that are older than `deletionsKeptForMs`. */
export function createDeletions(database: Database, clock: () => number): Deletions {
  const table = deletionTable(database);
  table.deleteBefore.run(clock() - deletionsKeptForMs);
  return {
    keep: (kind, content) => {
      const id = table.insert.get({ kind, content: JSON.stringify(content), deletedAt: clock() });
      if (id === undefined) throw new Error('SQLite has not given the id of what was inserted.');
      return id;
    },
    has: (id, kind) => table.select.get(id, kind) !== undefined,
    take: (id, kind, schema) => {
      const content = table.select.get(id, kind);
      if (content === undefined) return null;
      table.delete.run(id);
      return schema.parse(jsonOf(content));
    },
  };
}
