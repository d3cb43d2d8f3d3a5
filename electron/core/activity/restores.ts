import { type AutoReplyParts, autoReplyWrites } from '../auto-replies/auto-reply-procedures.ts';
import { contactWrites } from '../contacts/contact-procedures.ts';
import { guardRailsWrites } from '../guard-rails/guard-rails-procedures.ts';
import { transaction } from '../database/transaction.ts';
import { hoursWrites } from '../hours/hours-procedures.ts';
import { numberWrites } from '../numbers/number-procedures.ts';
import { conflict, notFound } from '../refusals.ts';
import { workspaceWrites } from '../workspace/workspace.ts';
import type { Changed } from '#shared/contract/activity.ts';
import type { KeptEntry } from './activity.ts';
import { canUndoCopy, changesNothing, isKept, type PlanParts, turnedBack } from './plan-restore.ts';

export type RestoreParts = PlanParts & Omit<AutoReplyParts, 'changes'>;

type Plan = { state: 'ready' | 'overwrites' | 'same'; would: Changed; basis: number };

/** Gives back what was before a change; see the contract for each call. */
export type Restores = {
  canRestore(entry: KeptEntry): boolean;
  plan(id: number): Plan;
  restore(id: number, basis: number): { entry: KeptEntry; entryId: number | null };
};

export function createRestores(parts: RestoreParts): Restores {
  const { activity, database, revisions } = parts;
  const write = writer(parts);

  const found = (id: number): KeptEntry => {
    const entry = activity.find(id);
    if (!entry) throw notFound('activity');
    return entry;
  };

  const restore = transaction(database, (id: number, basis: number) => {
    const entry = found(id);
    if (revisions.current() !== basis) throw conflict();
    const { would } = turnedBack(parts, entry);
    if (changesNothing(would)) return { entry, entryId: null };
    return { entry, entryId: activity.restoring(() => write(entry, would)) };
  });

  return {
    canRestore: (entry) => canRestore(parts, entry),
    plan: (id) => {
      const { would, isLeft } = turnedBack(parts, found(id));
      const state = changesNothing(would) ? 'same' : isLeft ? 'ready' : 'overwrites';
      return { state, would, basis: revisions.current() };
    },
    restore,
  };
}

/** Whether a person is offered the version before: what is new has none, and an opt-out is the contact's own word. */
function canRestore(parts: RestoreParts, entry: KeptEntry): boolean {
  const { numbers, contacts, deletions, activity } = parts;
  const { changed, action } = entry;
  const isThere = (): boolean => entry.number !== null && numbers.hoursOf(entry.number.id) !== undefined;
  if (action === 'added' || action === 'undone') return false;
  switch (changed.kind) {
    case 'auto_reply':
    case 'hours':
    case 'closures':
      return isThere();
    case 'number':
      return action === 'changed' ? isThere() : isKept(deletions, 'number', entry);
    case 'contact':
      if (!changed.before) return false;
      if (action === 'removed') return isKept(deletions, 'contact', entry);
      return changed.before.optedOutAt === changed.after?.optedOutAt || changed.before.optedOutAt !== null
        ? contacts.find(changed.before.phone) !== null
        : false;
    case 'copy':
      return canUndoCopy(parts, entry);
    case 'import':
      return activity.hasPrevious(entry.id);
    case 'guard_rails':
    case 'workspace':
      return true;
  }
}

/** The write of each feature that makes of the present what it is to be. */
function writer(parts: RestoreParts): (entry: KeptEntry, would: Changed) => void {
  const { revisions, numbers, autoReplies, activity, copying, workspaceFiles } = parts;
  const replies = autoReplyWrites(parts);
  const hours = hoursWrites(parts);
  const ofNumbers = numberWrites(parts);
  const ofContacts = contactWrites(parts);
  const guardRails = guardRailsWrites(parts);
  const workspace = workspaceWrites(parts);
  return (entry, would) => {
    const numberId = entry.number?.id ?? '';
    const keptId = entry.keptId ?? 0;
    switch (would.kind) {
      case 'auto_reply': {
        const { trigger, period, after } = would;
        const slot = { trigger, period };
        const revision = autoReplies.find(numberId, slot)?.revision ?? null;
        if (after) replies.save(numberId, { ...slot, ...after }, revision);
        else replies.remove(numberId, slot);
        break;
      }
      case 'hours':
      case 'closures':
        hours.save(numberId, would.after, numbers.get(numberId).hoursRevision);
        break;
      case 'number':
        if (!would.before) ofNumbers.restore(keptId);
        else if (!would.after) ofNumbers.remove(numberId);
        else ofNumbers.update({ id: numberId, ...would.after });
        break;
      case 'contact':
        if (!would.before) ofContacts.restore(keptId);
        else if (!would.after) ofContacts.remove(would.before.phone);
        else ofContacts.change(would.before, would.after);
        break;
      case 'guard_rails':
        guardRails.set(would.after, would.before);
        break;
      case 'workspace':
        workspace.set(would.after);
        break;
      case 'copy':
        copying.undo(keptId);
        break;
      case 'import':
        workspaceFiles.import(activity.previousOf(entry.id) ?? '', revisions.current());
    }
  };
}
