import type { Database } from '../database/open.ts';
import { markTable } from './mark-table.ts';
import { bodyIn } from './body-column.ts';
import type { Body, RuleKey } from './rule-key.ts';

/** `version`: what was taken as it is, with the keys that only a newer program knows; null where a person wrote. */
export type Mark = RuleKey & { version: Body | null };

/**
 * Which rules were written since the outbox was last made up. The database sets a mark in the transaction of the
 * write itself, whoever writes, as long as a cloud is connected.
 */
export type Marks = {
  /** In the order in which they were set. */
  list(): Mark[];
  add(key: RuleKey): void;
  /** Marks that a version of a rule was taken. */
  take(key: RuleKey, version: Body): void;
  remove(key: RuleKey): void;
  removeRepliesOf(numberId: string): void;
  clear(): void;
};

export function openMarks(database: Database): Marks {
  const table = markTable(database);
  return {
    list: () =>
      table.selectAll.all().map(({ version, ...key }) => ({
        ...key,
        version: bodyIn(version),
      })),
    add: ({ kind, id }) => table.insert.run({ kind, id }),
    take: ({ kind, id }, version) => table.write.run({ kind, id, version: JSON.stringify(version) }),
    remove: ({ kind, id }) => table.delete.run({ kind, id }),
    removeRepliesOf: (numberId) => table.deleteRepliesOf.run({ numberId }),
    clear: () => table.deleteAll.run(),
  };
}
