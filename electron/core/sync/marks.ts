import type { Database } from '../database/open.ts';
import { markTable } from './mark-table.ts';
import type { RuleKey } from './rule-key.ts';

/**
 * Which rules were written since the outbox was last made up. The database sets a mark in the transaction of the
 * write itself, whoever writes, as long as a cloud is connected.
 */
export type Marks = {
  /** In the order in which they were set. */
  list(): RuleKey[];
  add(key: RuleKey): void;
  remove(key: RuleKey): void;
  removeRepliesOf(numberId: string): void;
  clear(): void;
};

export function openMarks(database: Database): Marks {
  const table = markTable(database);
  return {
    list: () => table.selectAll.all(),
    add: ({ kind, id }) => table.insert.run({ kind, id }),
    remove: ({ kind, id }) => table.delete.run({ kind, id }),
    removeRepliesOf: (numberId) => table.deleteRepliesOf.run({ numberId }),
    clear: () => table.deleteAll.run(),
  };
}
