import { bodyHash } from '#shared/cloud-contract/hash.ts';
import type { conflictReasons } from '#shared/contract/sync.ts';
import type { Database } from '../database/open.ts';
import { bodyIn } from './body-column.ts';
import { type ConflictRow, conflictTable } from './conflict-table.ts';
import type { Connections } from './connection.ts';
import type { Mirror } from './mirror.ts';
import type { Edit } from './outbox.ts';
import type { Body, RuleKey } from './rule-key.ts';

export type ConflictReason = (typeof conflictReasons)[number];

/** A text that lost; see the contract. `isShared` = the cloud keeps it too. */
export type Conflict = Omit<ConflictRow, 'mine' | 'why' | 'isOwn' | 'isShared' | 'isTold'> & {
  why: ConflictReason;
  mine: Body | null;
  isOwn: boolean;
  isShared: boolean;
  isTold: boolean;
};

type Lost = Omit<Conflict, 'n' | 'at' | 'resolvedAt' | 'isTold'>;

/** How long a conflict that was decided is kept. */
const decidedKeptForMs = 90 * 24 * 60 * 60 * 1000;

/** Texts that lost against another, until a person has decided. Writes belong in the caller's transaction. */
export type Conflicts = {
  /** Keeps a text unless it is what holds anyway; one `mid` is kept once. */
  keep(lost: Lost): void;
  /** Keeps what an edit of this device says. */
  keepOwn(
    edit: Edit,
    why: ConflictReason,
    how: { isShared: boolean; as?: { key: RuleKey; body: Body } },
  ): void;
  find(n: number): Conflict | null;
  /** The latest first. */
  open(): Conflict[];
  /** The last decided first. */
  decided(): (Conflict & { resolvedAt: number })[];
  countOpen(): number;
  has(mid: string): boolean;
  /** Null opens it again. */
  decide(n: number, at: number | null): void;
  /** Decided here, and the cloud has not heard of it yet. */
  untold(): Conflict[];
  told(mid: string): void;
  /** The cloud does not have it any more: what is decided about it stays on this device. */
  unshare(mid: string): void;
  clear(): void;
};

type Parts = { database: Database; mirror: Mirror; connections: Connections; clock: () => number };

/** Opens the conflicts, and forgets those decided long ago. */
export function openConflicts({ database, mirror, connections, clock }: Parts): Conflicts {
  const table = conflictTable(database);
  table.deleteResolvedBefore.run(clock() - decidedKeptForMs);
  const keep = ({ mine, isOwn, isShared, ...lost }: Lost): void => {
    const holds = mirror.find(lost);
    const now = clock();
    const isSame = mine && holds?.body ? bodyHash(mine) === holds.bodyHash : mine === (holds?.body ?? null);
    table.insert.run({
      ...lost,
      mine: mine && JSON.stringify(mine),
      isOwn: Number(isOwn),
      isShared: Number(isShared),
      at: now,
      resolvedAt: isSame ? now : null,
    });
  };
  return {
    keep,
    keepOwn: ({ mid, kind, id, body }, why, { isShared, as }) => {
      const { author } = connections.need();
      const about = as ? { kind: as.key.kind, id: as.key.id, mine: as.body } : { kind, id, mine: body };
      keep({ ...about, mid, why, author, isOwn: true, isShared });
    },
    find: (n) => {
      const row = table.select.get(n);
      return row ? conflictOf(row) : null;
    },
    open: () => table.selectOpen.all().map(conflictOf),
    decided: () =>
      table.selectDecided.all().map((row) => ({ ...conflictOf(row), resolvedAt: row.resolvedAt ?? 0 })),
    countOpen: () => table.countOpen.get() ?? 0,
    has: (mid) => table.hasMid.get(mid) !== undefined,
    decide: (n, at) => table.resolve.run({ n, at }),
    untold: () => table.selectUntold.all().map(conflictOf),
    told: (mid) => table.tell.run(mid),
    unshare: (mid) => table.unshare.run(mid),
    clear: () => table.deleteAll.run(),
  };
}

function conflictOf({ mine, isOwn, isShared, isTold, why, ...row }: ConflictRow): Conflict {
  return {
    ...row,
    why: why as ConflictReason,
    mine: bodyIn(mine),
    isOwn: isOwn === 1,
    isShared: isShared === 1,
    isTold: isTold === 1,
  };
}
