import { knownPart } from '#shared/cloud-contract/body.ts';
import { workspaceHash } from '#shared/cloud-contract/hash.ts';
import { ruleBodySchema, type RuleRecord } from '#shared/cloud-contract/rule.ts';
import type { Database } from '../database/open.ts';
import { jsonOf } from '../database/statements.ts';
import { type MirrorRow, mirrorTable } from './mirror-table.ts';
import type { RuleKey } from './rule-key.ts';

/** A rule as the cloud had it last; `isOwn` = this device wrote that version. */
export type MirrorRule = RuleRecord & { isOwn: boolean };

/** What this device knows of the cloud. Writes belong in the caller's transaction. */
export type Mirror = {
  find(key: RuleKey): MirrorRule | null;
  /** The rules of a number's replies, deleted ones included. */
  repliesOf(numberId: string): MirrorRule[];
  list(): MirrorRule[];
  write(rule: MirrorRule): void;
  /** Forgets that there ever was such a rule. */
  forget(key: RuleKey): void;
  clear(): void;
  /** Those that only a newer program understands. */
  unreadable(): MirrorRule[];
  countUnreadable(): number;
  /** The same as the cloud's when both hold the same. */
  hash(): string;
};

export function openMirror(database: Database): Mirror {
  const table = mirrorTable(database);
  return {
    find: (key) => {
      const row = table.select.get(key);
      return row ? ruleOf(row) : null;
    },
    repliesOf: (numberId) => table.selectRepliesOf.all({ numberId }).map(ruleOf),
    list: () => table.selectAll.all().map(ruleOf),
    write: ({ body, deleted, isOwn, ...rule }) => {
      const isReadable = body === null || knownPart(rule.kind, body) !== null;
      table.write.run({
        ...rule,
        deleted: Number(deleted),
        body: body && JSON.stringify(body),
        isOwn: Number(isOwn),
        isReadable: Number(isReadable),
      });
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

function ruleOf({ body, deleted, isOwn, isReadable: _, ...row }: MirrorRow): MirrorRule {
  return {
    ...row,
    body: body === null ? null : ruleBodySchema.parse(jsonOf(body)),
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
