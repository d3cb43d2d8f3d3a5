import { z } from 'zod';
import { type Changed, namedAtMost, type NamedNumber } from '#shared/contract/activity.ts';
import type { CopyGroup, CopyWhat } from '#shared/contract/copying.ts';
import type { AutoReply } from '#shared/model/auto-reply.ts';
import { closureFaults } from '#shared/model/closure-faults.ts';
import { phoneNumberFields } from '#shared/model/phone-number.ts';
import type { Activity } from '../activity/activity.ts';
import type { AutoReplies } from '../auto-replies/auto-replies.ts';
import type { Database } from '../database/open.ts';
import type { Revisions } from '../database/revisions.ts';
import { jsonOf } from '../database/statements.ts';
import type { Numbers } from '../numbers/numbers.ts';
import { conflict, notFound } from '../refusals.ts';
import { type Copied, copiedTo, type NumberState, type WeekAndClosures } from './copied.ts';
import { giveBack } from './give-back.ts';
import { createKeptCopies, type KeptTarget } from './kept-copies.ts';

export type CopyingParts = {
  database: Database;
  activity: Activity;
  revisions: Revisions;
  clock: () => number;
  numbers: Numbers;
  autoReplies: AutoReplies;
};

/** Hours, closures and replies of one number to others; see the contract for each call. */
export type Copying = {
  plan(fromId: string, what: CopyWhat, toIds: readonly string[]): { groups: CopyGroup[]; basis: number };
  compare(fromId: string, what: CopyWhat, toId: string): { before: WeekAndClosures; copied: Copied };
  apply(
    fromId: string,
    what: CopyWhat,
    toIds: readonly string[],
    basis: number,
  ): { copyId: number; changed: number };
  undo(copyId: number): { undone: number; newer: number };
  /** Whether what a copy has replaced is still kept. */
  canUndo(copyId: number): boolean;
};

export function createCopying(parts: CopyingParts): Copying {
  const { database, activity, revisions, numbers, autoReplies, clock } = parts;
  const keptCopies = createKeptCopies(database, clock);

  /** What each target becomes; each is asked for once, and the number itself is none. */
  const copiedToEach = (fromId: string, what: CopyWhat, toIds: readonly string[]) => {
    const stateOf = states(parts);
    const from = stateOf(fromId);
    const goTogether = rememberedChecks();
    return [...new Set(toIds)]
      .filter((id) => id !== fromId)
      .map((id) => {
        const to = stateOf(id);
        return { id, to, copied: copiedTo(from, to, what, goTogether) };
      });
  };

  const apply = database.transaction(
    (fromId: string, what: CopyWhat, toIds: readonly string[], basis: number) => {
      if (revisions.current() !== basis) throw conflict();
      const at = clock();
      const hoursRevision = revisions.next();
      const textRevision = revisionsOfTexts(revisions);
      const changed = copiedToEach(fromId, what, toIds).flatMap(({ id, to, copied }): KeptTarget[] => {
        const replies = copied.replies
          .filter(({ change }) => change !== 'same')
          .map(({ trigger, period, before, after }) => {
            const revision = textRevision(after);
            autoReplies.write(id, { ...after, revision, updatedAt: at });
            return { trigger, period, before, revision };
          });
        const { businessHours, closures, hoursRevision: beforeRevision } = to.hours;
        const hours = changesHours(copied)
          ? { before: { businessHours, closures }, beforeRevision, revision: hoursRevision }
          : null;
        if (hours) numbers.writeHours({ id, ...copied.after, hoursRevision }, at);
        else if (replies.length > 0) numbers.touch(id, at);
        return hours || replies.length > 0 ? [{ id, language: to.language, hours, replies }] : [];
      });
      const copyId = keptCopies.keep(changed);
      const targets = changed.map(({ id }) => id);
      if (targets.length > 0) {
        const nameOf = namesOf(numbers);
        const copied = { from: nameOf(fromId), ...what };
        activity.record(copyTo(targets, nameOf, copied), { numberIds: targets, keptId: copyId });
      }
      return { copyId, changed: changed.length };
    },
  );

  const undo = database.transaction((copyId: number) => {
    const targets = keptCopies.take(copyId);
    if (!targets) throw notFound('copy');
    revisions.next();
    const languages = new Map(numbers.listHeads().map(({ id, language }) => [id, language]));
    const results = targets.map((target) => ({
      id: target.id,
      ...giveBack(parts, target, languages.get(target.id)),
    }));
    const undone = results.filter(({ gaveBack }) => gaveBack).map(({ id }) => id);
    if (undone.length > 0) {
      activity.record(copyTo(undone, namesOf(numbers), null), { numberIds: undone, action: 'undone' });
    }
    return {
      undone: undone.length,
      newer: results.filter(({ leftNewer }) => leftNewer).length,
    };
  });

  return {
    plan: (fromId, what, toIds) => ({
      groups: groupsOf(copiedToEach(fromId, what, toIds)),
      basis: revisions.current(),
    }),
    compare: (fromId, what, toId) => {
      const [target] = copiedToEach(fromId, what, [toId]);
      if (!target) throw notFound('number');
      return { before: target.to.hours, copied: target.copied };
    },
    apply: (...wanted) => apply.immediate(...wanted),
    undo: (copyId) => undo.immediate(copyId),
    canUndo: (copyId) => keptCopies.has(copyId),
  };
}

/** What the activity says of a copy; null `copied` = it is undone. */
function copyTo(
  targets: readonly string[],
  nameOf: (id: string) => NamedNumber,
  copied: Extract<Changed, { kind: 'copy' }>['copied'],
): Changed {
  const named = targets.slice(0, namedAtMost).map(nameOf);
  return { kind: 'copy', copied, targets: named, total: targets.length };
}

/** What numbers are called; refuses with `NOT_FOUND` one that is not there. */
function namesOf(numbers: Numbers): (id: string) => NamedNumber {
  const heads = new Map(numbers.listHeads().map((head) => [head.id, head]));
  return (wanted) => {
    const head = heads.get(wanted);
    if (!head) throw notFound('number');
    const { id, phone, label } = head;
    return { id, phone, label };
  };
}

/** Reads numbers; refuses with `NOT_FOUND` one that is not there. */
function states({ numbers, autoReplies }: CopyingParts): (id: string) => NumberState {
  const heads = new Map(numbers.listHeads().map((head) => [head.id, head]));
  return (id) => {
    const head = heads.get(id);
    const hours = head && numbers.hoursOf(id);
    if (!hours) throw notFound('number');
    return { language: head.language, hours, replies: autoReplies.list(id) };
  };
}

/** The plan: targets to which the same happens, together. */
function groupsOf(targets: readonly { id: string; copied: Copied }[]): CopyGroup[] {
  const groups = new Map<string, CopyGroup>();
  for (const { id, copied } of targets) {
    const { hours, closures } = copied;
    const replies = copied.replies.map(({ trigger, period, change, language }) => ({
      trigger,
      period,
      change,
      language,
    }));
    const key = JSON.stringify([hours, closures, replies]);
    const group = groups.get(key) ?? { ids: [], hours, closures, replies };
    group.ids.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function changesHours({ hours, closures }: Copied): boolean {
  return [hours, closures].some((change) => change === 'new' || change === 'replaced');
}

const hoursSchema = z.object({
  businessHours: phoneNumberFields.businessHours,
  closures: phoneNumberFields.closures,
});

/** Week and closures read from the form they are stored in. */
export function readHours({ businessHours, closures }: WeekAndClosures): z.infer<typeof hoursSchema> {
  return hoursSchema.parse({
    businessHours: businessHours === null ? null : jsonOf(businessHours),
    closures: jsonOf(closures),
  });
}

/** Whether closures may stand beside a week, found out once for all that have the same. */
function rememberedChecks(): (hours: WeekAndClosures) => boolean {
  const known = new Map<string, boolean>();
  return (hours) => {
    const key = `${hours.businessHours} ${hours.closures}`;
    let goTogether = known.get(key);
    if (goTogether === undefined) {
      const { businessHours, closures } = readHours(hours);
      goTogether = closureFaults(closures, businessHours).length === 0;
      known.set(key, goTogether);
    }
    return goTogether;
  };
}

/** A revision never stands for two texts; of one text the many copies have the same. */
function revisionsOfTexts(revisions: Revisions): (reply: AutoReply) => number {
  const known = new Map<string, number>();
  return ({ trigger, period, message, translations }) => {
    const key = JSON.stringify([trigger, period, message, translations]);
    const revision = known.get(key) ?? revisions.next();
    known.set(key, revision);
    return revision;
  };
}
