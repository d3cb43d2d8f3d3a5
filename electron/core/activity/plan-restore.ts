import { isDeepStrictEqual } from 'node:util';
import type { Changed } from '#shared/contract/activity.ts';
import { type AutoReplies, inLanguage } from '../auto-replies/auto-replies.ts';
import type { Contacts } from '../contacts/contacts.ts';
import type { Copying } from '../copying/copying.ts';
import type { Deletions } from '../deletions/deletions.ts';
import type { GuardRailsStore } from '../guard-rails/guard-rails.ts';
import type { Numbers } from '../numbers/numbers.ts';
import { notFound } from '../refusals.ts';
import type { WorkspaceStore } from '../workspace/workspace.ts';
import type { WorkspaceFiles } from '../workspace-file/workspace-file.ts';
import type { Activity, KeptEntry } from './activity.ts';
import { turnBack } from './turn-back.ts';

export type PlanParts = {
  activity: Activity;
  deletions: Deletions;
  workspace: WorkspaceStore;
  guardRails: GuardRailsStore;
  contacts: Contacts;
  autoReplies: AutoReplies;
  numbers: Numbers;
  copying: Copying;
  workspaceFiles: WorkspaceFiles;
};

type Of<Kind extends Changed['kind']> = Extract<Changed, { kind: Kind }>;

/** From what to what giving back would go; `isLeft` = what is there is what the entry's change has left. */
type Turned = { would: Changed; isLeft: boolean };

/** What giving back the version before an entry would change. Refuses with `NOT_FOUND` what is gone. */
export function turnedBack(parts: PlanParts, entry: KeptEntry): Turned {
  const { changed } = entry;
  switch (changed.kind) {
    case 'auto_reply':
      return reply(parts, changed, numberOf(parts, entry));
    case 'hours':
    case 'closures':
      return hours(changed, numberOf(parts, entry));
    case 'number':
      return number(parts, changed, entry);
    case 'contact':
      return contact(parts, changed, entry);
    case 'guard_rails': {
      const before = parts.guardRails.get();
      const { turned, isLeft } = turnBack(changed, before);
      return { would: { kind: 'guard_rails', before, after: turned }, isLeft };
    }
    case 'workspace':
      return workspace(parts, changed);
    case 'copy':
      if (!canUndoCopy(parts, entry)) throw notFound('copy');
      return { would: changed, isLeft: true };
    case 'import': {
      const previous = parts.activity.previousOf(entry.id);
      const would = previous === null ? null : parts.workspaceFiles.wouldImport(previous);
      if (!would) throw notFound('activity');
      return { would, isLeft: parts.activity.latestId() === entry.id };
    }
  }
}

/** Whether there is nothing to give back: all is as it was. */
export function changesNothing(would: Changed): boolean {
  if ('before' in would) return isDeepStrictEqual(would.before, would.after);
  if (would.kind !== 'import') return false;
  const tallies = [would.numbers, would.autoReplies, would.contacts];
  return would.guardRails === 0 && tallies.flatMap((tally) => Object.values(tally)).every((n) => n === 0);
}

export function canUndoCopy({ copying }: Pick<PlanParts, 'copying'>, { keptId, action }: KeptEntry): boolean {
  return action !== 'undone' && keptId !== null && copying.canUndo(keptId);
}

function numberOf({ numbers }: PlanParts, entry: KeptEntry) {
  if (!entry.number) throw notFound('number');
  return numbers.get(entry.number.id).number;
}

type Texts = NonNullable<Of<'auto_reply'>['before']>;

function reply(
  { autoReplies }: PlanParts,
  changed: Of<'auto_reply'>,
  { id, language }: ReturnType<typeof numberOf>,
): Turned {
  const { kind, trigger, period } = changed;
  const textsOf = ({ message, translations }: Texts): Texts => ({ message, translations });
  const now = (texts: Texts | null): Texts | null =>
    texts && textsOf(inLanguage({ trigger, period, ...texts }, changed.language, language));
  const present = autoReplies.find(id, { trigger, period });
  const before = present && textsOf(present);
  return {
    would: { kind, trigger, period, language, before, after: now(changed.before) },
    isLeft: isDeepStrictEqual(before, now(changed.after)),
  };
}

function hours(
  changed: Of<'hours' | 'closures'>,
  { timeZone, businessHours, closures }: ReturnType<typeof numberOf>,
): Turned {
  const before = { timeZone, businessHours, closures };
  const { turned, isLeft } = turnBack(changed, before);
  return { would: { kind: changed.kind, before, after: turned }, isLeft };
}

function number({ numbers, deletions }: PlanParts, changed: Of<'number'>, entry: KeptEntry): Turned {
  const { kind, before, after } = changed;
  const kept = entry.number && numbers.find(entry.number.id);
  const present = kept && fieldsOf(kept.number);
  if (before && after) {
    if (!present) throw notFound('number');
    const { turned, isLeft } = turnBack({ before, after }, present);
    return { would: { kind, before: present, after: turned }, isLeft };
  }
  if (before && !present && !isKept(deletions, 'number', entry)) throw notFound('deletion');
  return {
    would: { kind, before: present, after: before && (present ?? before) },
    isLeft: isDeepStrictEqual(present, after),
  };
}

function fieldsOf({ phone, label, timeZone, language }: NonNullable<Of<'number'>['before']>) {
  return { phone, label, timeZone, language };
}

function contact({ contacts, deletions }: PlanParts, changed: Of<'contact'>, entry: KeptEntry): Turned {
  const { kind, before, after } = changed;
  const phone = (after ?? before)?.phone;
  if (phone === undefined) throw notFound('contact');
  const present = contacts.find(phone);
  if (before && after) {
    if (!present) throw notFound('contact');
    const { turned, isLeft } = turnBack({ before, after }, present);
    return { would: { kind, before: present, after: turned }, isLeft };
  }
  if (before && !present && !isKept(deletions, 'contact', entry)) throw notFound('deletion');
  return {
    would: { kind, before: present, after: before && (present ?? before) },
    isLeft: isDeepStrictEqual(present, after),
  };
}

function workspace(parts: PlanParts, { kind, before, after }: Of<'workspace'>): Turned {
  const present = parts.workspace.get();
  // The first name had none before it.
  if (!before || !present) throw notFound('workspace');
  const { turned, isLeft } = turnBack({ before, after }, present);
  return { would: { kind, before: present, after: turned }, isLeft };
}

/** Whether what was deleted can still be given back. */
export function isKept(deletions: Deletions, kind: 'number' | 'contact', { keptId }: KeptEntry): boolean {
  return keptId !== null && deletions.has(keptId, kind);
}
