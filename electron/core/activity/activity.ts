import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import {
  type ActivityKind,
  activityActions,
  type Changed,
  changedSchema,
  type NamedNumber,
} from '#shared/contract/activity.ts';
import type { Contacts } from '../contacts/contacts.ts';
import { matchOf } from '../database/match.ts';
import type { Database } from '../database/open.ts';
import type { Revisions } from '../database/revisions.ts';
import { jsonOf } from '../database/statements.ts';
import { deletionsKeptForMs } from '../deletions/deletions.ts';
import { type ActivityRow, activityTable } from './activity-table.ts';
import { wordsOf } from './activity-words.ts';

const day = 24 * 60 * 60 * 1000;

/** How long, and how many of them, changes are kept. */
export const activityKeptForMs = 731 * day;
export const activityKeptAtMost = 100_000;

/** How many imports can be undone: each keeps the whole workspace as it was. */
const importsKept = 10;

/** Who made a change elsewhere, and when (epoch milliseconds). */
export type By = { author: string; at: number };

/** What a write tells of itself besides what it has changed. */
type Circumstances = {
  /** Who made it, where that is not the person at this device. */
  by?: By | null;
  /** The number it is about. */
  number?: NamedNumber;
  /** The numbers it has changed, when they are more than that one. */
  numberIds?: readonly string[];
  /** The deletion or the copy that gives back what was before. */
  keptId?: number;
  /** The workspace before an import, as a file. */
  previous?: string | null;
  action?: 'undone';
  isRestored?: boolean;
};

/** A change as it is kept. */
export type KeptEntry = Omit<z.infer<typeof keptSchema>, 'isRestored'> & { isRestored: boolean };

export type ActivityPage = {
  numberId?: string | undefined;
  kind?: ActivityKind | undefined;
  text: string;
  /** The id before which the page begins; null = at the latest. */
  before: number | null;
  limit: number;
};

/** What people have changed, in the order in which they did. */
export type Activity = {
  /**
   * Notes what a person changes; call it inside the transaction of the write, after it. What is the same before and
   * after is no change. Oldest entries go as new ones come.
   */
  record(changed: Changed, circumstances?: Circumstances): void;
  /** Makes changes that give back what was before; returns the id of the last of them, null when there was none. */
  restoring(write: () => void): number | null;
  find(id: number): KeptEntry | null;
  /** Who wrote what has this revision; null when they had not said, or nobody knows any more. */
  authorOf(revision: number): string | null;
  /** Who changed a number, its hours or its replies last. */
  latestAuthorOf(numberId: string): string | null;
  /** The latest first. */
  list(page: ActivityPage): KeptEntry[];
  /** The workspace before an import, as a file; null when it is not kept any more. */
  previousOf(id: number): string | null;
  hasPrevious(id: number): boolean;
  /** The id of the latest entry; null when there is none. */
  latestId(): number | null;
};

type ActivityParts = {
  database: Database;
  revisions: Revisions;
  clock: () => number;
  contacts: Contacts;
  /** Who changes something now; null when they have not said. */
  author: () => string | null;
};

/** Opens the activity, and forgets who the contacts were that have been gone for as long as deletions are kept. */
export function createActivity({ database, revisions, clock, contacts, author }: ActivityParts): Activity {
  const table = activityTable(database);
  forgetOld(table, contacts, clock() - deletionsKeptForMs);

  // Whoever wrote what was there before anything was noted is not known.
  const revisionAtStart = revisions.current();
  let isRestoring = false;
  let lastId: number | null = null;

  const insert = (changed: Changed, circumstances: Circumstances): number => {
    const { number, keptId, action, isRestored = false, by } = circumstances;
    const who = by ? by.author || null : author();
    const id = table.insert.get({
      at: by?.at ?? clock(),
      firstRevision: (table.selectLatestRevision.get() ?? revisionAtStart) + 1,
      revision: revisions.current(),
      author: who,
      kind: changed.kind,
      action: action ?? actionOf(changed),
      isRestored: Number(isRestored || isRestoring),
      number: number ? JSON.stringify({ id: number.id, phone: number.phone, label: number.label }) : null,
      contact: changed.kind === 'contact' ? ((changed.after ?? changed.before)?.phone ?? null) : null,
      content: JSON.stringify(changed),
      keptId: keptId ?? null,
      words: wordsOf(changed, number ?? null, who),
    });
    if (id === undefined) throw new Error('SQLite has not given the id of what was inserted.');
    return id;
  };

  return {
    record: (changed, circumstances = {}) => {
      if ('before' in changed && isDeepStrictEqual(changed.before, changed.after)) return;
      const id = insert(narrowed(changed), circumstances);
      const { number, numberIds = number ? [number.id] : [], previous } = circumstances;
      for (const numberId of numberIds) table.insertNumber.run(numberId, id);
      if (previous) {
        table.insertPrevious.run(id, previous);
        table.keepNewestPrevious.run(importsKept);
      }
      table.deleteOldest.run({ at: clock() - activityKeptForMs, id: id - activityKeptAtMost + 1 });
      lastId = id;
    },
    restoring: (write) => {
      lastId = null;
      isRestoring = true;
      try {
        write();
      } finally {
        isRestoring = false;
      }
      return lastId;
    },
    find: (id) => {
      const row = table.select.get(id);
      return row ? entryOf(row) : null;
    },
    list: ({ numberId = null, kind = null, text, before, limit }) => {
      const match = matchOf(text);
      return table
        .selectPage({ numberId, kind, match, before: before ?? Number.MAX_SAFE_INTEGER, limit })
        .map(entryOf);
    },
    authorOf: (revision) => table.selectAuthorOf.get({ revision }) ?? null,
    latestAuthorOf: (numberId) => table.selectLatestAuthor.get(numberId) ?? null,
    previousOf: (id) => table.selectPrevious.get(id) ?? null,
    hasPrevious: (id) => table.hasPrevious.get(id) !== undefined,
    latestId: () => table.selectLatestId.get() ?? null,
  };
}

function forgetOld(table: ReturnType<typeof activityTable>, contacts: Contacts, before: number): void {
  table.deletePreviousBefore.run(before);
  const forgotten = JSON.stringify({ kind: 'contact', before: null, after: null } satisfies Changed);
  for (const phone of table.selectContactsNotSince.all(before)) {
    if (!contacts.find(phone)) table.forgetContact.run(forgotten, phone);
  }
}

/** A change of hours in which nothing but closures differs is one of closures. */
function narrowed(changed: Changed): Changed {
  if (changed.kind !== 'hours') return changed;
  const { closures: _, ...before } = changed.before;
  const { closures: __, ...after } = changed.after;
  return isDeepStrictEqual(before, after) ? { ...changed, kind: 'closures' } : changed;
}

function actionOf(changed: Changed): (typeof activityActions)[number] {
  if (!('before' in changed)) return 'changed';
  if (changed.before === null) return 'added';
  return changed.after === null ? 'removed' : 'changed';
}

const keptSchema = z.object({
  id: z.int(),
  at: z.number(),
  author: z.string().nullable(),
  action: z.enum(activityActions),
  isRestored: z.number(),
  number: z.object({ id: z.string(), phone: z.string(), label: z.string() }).nullable(),
  changed: changedSchema,
  keptId: z.int().nullable(),
});

function entryOf({ number, content, ...row }: ActivityRow): KeptEntry {
  const entry = keptSchema.parse({
    ...row,
    number: number === null ? null : jsonOf(number),
    changed: jsonOf(content),
  });
  return { ...entry, isRestored: entry.isRestored === 1 };
}
