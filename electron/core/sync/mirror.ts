import { workspaceHash } from '#shared/cloud-contract/hash.ts';
import type { RuleRecord } from '#shared/cloud-contract/rule.ts';
import type { Database } from '../database/open.ts';
import { bodyIn } from './body-column.ts';
import { knownBodyOf } from './known-body.ts';
import { type MirrorRow, mirrorTable } from './mirror-table.ts';
import { type Body, nameOf, type RuleKey } from './rule-key.ts';

/** A rule as the cloud had it last; `isOwn` = this device wrote that version. */
export type MirrorRule = RuleRecord & { isOwn: boolean };

/** As the mirror keeps it; `lastReadable` = what it said before, where only a newer program understands it now. */
export type KeptRule = MirrorRule & { lastReadable: Body | null };

/** What this device knows of the cloud. Writes belong in the caller's transaction. */
export type Mirror = {
  find(key: RuleKey): KeptRule | null;
  /** The rules of a number's replies, deleted ones included. */
  repliesOf(numberId: string): KeptRule[];
  list(): KeptRule[];
  write(rule: MirrorRule): void;
  /** Puts these rules in the place of all. */
  replace(rules: readonly MirrorRule[]): void;
  /** Forgets that there ever was such a rule. */
  forget(key: RuleKey): void;
  clear(): void;
  /** Those that only a newer program understands. */
  unreadable(): KeptRule[];
  countUnreadable(): number;
  /** The same as the cloud's when both hold the same. */
  hash(): string;
};

export function openMirror(database: Database): Mirror {
  const table = mirrorTable(database);
  const write = ({ kind, id, rev, gen, deleted, body, bodyHash, author, at, isOwn }: MirrorRule): void => {
    const isReadable = body === null || knownBodyOf({ kind, id }, body) !== null;
    const before = isReadable ? undefined : table.select.get({ kind, id });
    table.write.run({
      kind,
      id,
      rev,
      gen,
      bodyHash,
      author,
      at,
      deleted: Number(deleted),
      body: body && JSON.stringify(body),
      isOwn: Number(isOwn),
      isReadable: Number(isReadable),
      lastReadable: (before?.isReadable === 1 ? before.body : before?.lastReadable) ?? null,
    });
  };
  return {
    find: (key) => {
      const row = table.select.get(key);
      return row ? ruleOf(row) : null;
    },
    repliesOf: (numberId) => table.selectRepliesOf.all({ numberId }).map(ruleOf),
    list: () => table.selectAll.all().map(ruleOf),
    write,
    replace: (rules) => {
      const names = new Set(rules.map(nameOf));
      for (const row of table.selectHashed.all()) if (!names.has(nameOf(row))) table.delete.run(row);
      for (const rule of rules) write(rule);
    },
    forget: (key) => table.delete.run(key),
    clear: () => table.deleteAll.run(),
    unreadable: () => table.selectUnreadable.all().map(ruleOf),
    countUnreadable: () => table.countUnreadable.get() ?? 0,
    hash: () =>
      workspaceHash(
        table.selectHashed.all().map(({ deleted, ...rule }) => ({ ...rule, deleted: deleted === 1 })),
      ),
  };
}

function ruleOf({ body, lastReadable, deleted, isOwn, isReadable: _, ...row }: MirrorRow): KeptRule {
  return {
    ...row,
    body: bodyIn(body),
    lastReadable: bodyIn(lastReadable),
    deleted: deleted === 1,
    isOwn: isOwn === 1,
  };
}

/** What an edit stands on whose author has seen this version of the rule; null: that there is none. */
export function standingOn(rule: MirrorRule | null) {
  return {
    base: rule?.rev ?? 0,
    baseHash: rule?.bodyHash ?? null,
    baseBody: rule?.body ?? null,
    gen: rule?.gen ?? 1,
  };
}
