import { isDeepStrictEqual } from 'node:util';
import type { KnownBody } from '#shared/cloud-contract/body.ts';
import { defaultGuardRails } from '#shared/model/guard-rails.ts';
import type { Language } from '#shared/model/language.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import type { Activity, By } from '../activity/activity.ts';
import { type AutoReplies, contentOf } from '../auto-replies/auto-replies.ts';
import type { Contacts } from '../contacts/contacts.ts';
import type { Revisions } from '../database/revisions.ts';
import type { Deletions } from '../deletions/deletions.ts';
import type { GuardRailsStore } from '../guard-rails/guard-rails.ts';
import type { Numbers } from '../numbers/numbers.ts';
import type { WorkspaceStore } from '../workspace/workspace.ts';
import { type Body, onlyId, placeOf, replyId, type RuleKey } from './rule-key.ts';

export type LocalParts = {
  activity: Activity;
  revisions: Revisions;
  clock: () => number;
  deletions: Deletions;
  workspace: WorkspaceStore;
  guardRails: GuardRailsStore;
  contacts: Contacts;
  numbers: Numbers;
  autoReplies: AutoReplies;
};

/** Who wrote a version and when; null = the person at this device, now. */
export type Written = By | null;

/** The workspace on this device as rules: what screens show and the engine decides by. */
export type LocalRules = {
  /** Null when there is none. */
  read(key: RuleKey): Body | null;
  /**
   * Writes a body that its kind's schema knows, or deletes for null; notes it in the activity. Call it inside a
   * transaction. The one workspace is never deleted, and guard rails go back to the defaults. False when it cannot
   * be written: a reply whose number is not there, a number whose phone is another one's.
   */
  write(key: RuleKey, body: KnownBody | null, written: Written): boolean;
  keys(): RuleKey[];
};

export function createLocalRules(parts: LocalParts): LocalRules {
  const { workspace, guardRails, contacts, numbers, autoReplies } = parts;
  return {
    read: ({ kind, id }) => {
      switch (kind) {
        case 'workspace':
          return workspace.get();
        case 'guard_rails':
          return guardRails.get();
        case 'contact':
          return contacts.find(id);
        case 'phone_number':
          return numbers.find(id)?.number ?? null;
        case 'auto_reply': {
          const { numberId, ...slot } = placeOf(id);
          const reply = autoReplies.find(numberId, slot);
          return reply && contentOf(reply);
        }
      }
    },
    write: ({ kind, id }, body, written) => {
      switch (kind) {
        case 'workspace':
          return writeWorkspace(parts, body as KnownBody<'workspace'> | null, written);
        case 'guard_rails':
          return writeGuardRails(parts, body as KnownBody<'guard_rails'> | null, written);
        case 'contact':
          return writeContact(parts, id, body as KnownBody<'contact'> | null, written);
        case 'phone_number':
          return writeNumber(parts, id, body as KnownBody<'phone_number'> | null, written);
        case 'auto_reply':
          return writeReply(parts, id, body as KnownBody<'auto_reply'> | null, written);
      }
    },
    keys: () => [
      { kind: 'workspace', id: onlyId },
      { kind: 'guard_rails', id: onlyId },
      ...numbers.list().map(({ number }): RuleKey => ({ kind: 'phone_number', id: number.id })),
      ...[...autoReplies.listAll()].flatMap(([numberId, replies]) =>
        replies.map((reply): RuleKey => ({ kind: 'auto_reply', id: replyId(numberId, reply) })),
      ),
      ...contacts.list().map(({ phone }): RuleKey => ({ kind: 'contact', id: phone })),
    ],
  };
}

function writeWorkspace(
  { workspace, revisions, activity }: LocalParts,
  after: KnownBody<'workspace'> | null,
  by: Written,
): boolean {
  if (!after) return true;
  const before = workspace.get();
  revisions.next();
  workspace.set(after);
  activity.record({ kind: 'workspace', before, after }, { by });
  return true;
}

function writeGuardRails(
  { guardRails, revisions, activity }: LocalParts,
  body: KnownBody<'guard_rails'> | null,
  by: Written,
): boolean {
  const before = guardRails.get();
  const after = body ?? defaultGuardRails;
  revisions.next();
  guardRails.set(after);
  activity.record({ kind: 'guard_rails', before, after }, { by });
  return true;
}

function writeContact(
  { contacts, deletions, revisions, activity }: LocalParts,
  phone: string,
  after: KnownBody<'contact'> | null,
  by: Written,
): boolean {
  const before = contacts.find(phone);
  revisions.next();
  if (before && after) contacts.update(after);
  else if (after) contacts.add(after);
  const keptId = before && !after ? deletions.keep('contact', contacts.remove(phone)) : undefined;
  activity.record({ kind: 'contact', before, after }, { by, ...(keptId !== undefined && { keptId }) });
  return true;
}

function writeNumber(
  { numbers, autoReplies, deletions, revisions, activity, clock }: LocalParts,
  id: string,
  after: KnownBody<'phone_number'> | null,
  by: Written,
): boolean {
  const kept = numbers.find(id);
  if (after && isTaken(numbers, after)) return false;
  const revision = revisions.next();
  if (!after) {
    if (!kept) return true;
    const { number } = kept;
    const keptId = deletions.keep('number', { ...kept, autoReplies: autoReplies.list(id) });
    numbers.delete(id);
    activity.record({ kind: 'number', before: fieldsOf(number), after: null }, { number, keptId, by });
    return true;
  }
  const updatedAt = by?.at ?? clock();
  const hasSameHours = kept !== null && isDeepStrictEqual(hoursOf(kept.number), hoursOf(after));
  numbers.write({
    number: after,
    position: kept?.position ?? numbers.nextPosition(),
    hoursRevision: hasSameHours ? kept.hoursRevision : revision,
    createdAt: kept?.createdAt ?? updatedAt,
    updatedAt,
  });
  const circumstances = { number: after, by };
  const before = kept && fieldsOf(kept.number);
  activity.record({ kind: 'number', before, after: fieldsOf(after) }, circumstances);
  if (kept) {
    activity.record({ kind: 'hours', before: hoursOf(kept.number), after: hoursOf(after) }, circumstances);
  }
  return true;
}

/** Whether a number cannot be there because its phone is another one's. */
export function isTaken(numbers: Numbers, { id, phone }: Pick<PhoneNumber, 'id' | 'phone'>): boolean {
  const holder = numbers.findByPhone(phone);
  return holder !== null && holder.number.id !== id;
}

function writeReply(
  { numbers, autoReplies, revisions, activity, clock }: LocalParts,
  id: string,
  after: KnownBody<'auto_reply'> | null,
  by: Written,
): boolean {
  const { numberId, ...slot } = placeOf(id);
  const number = numbers.find(numberId)?.number;
  if (!number) return after === null;
  const before = autoReplies.find(numberId, slot);
  const revision = revisions.next();
  const updatedAt = by?.at ?? clock();
  if (after) autoReplies.write(numberId, { ...after, ...slot, revision, updatedAt });
  else autoReplies.delete(numberId, slot);
  numbers.touch(numberId, updatedAt);
  const texts = { before: before && textsOf(before), after: after && textsOf(after) };
  const { language }: { language: Language } = number;
  activity.record({ kind: 'auto_reply', ...slot, language, ...texts }, { number, by });
  return true;
}

function textsOf({ message, translations }: KnownBody<'auto_reply'>) {
  return { message, translations };
}

function fieldsOf({ phone, label, timeZone, language }: PhoneNumber) {
  return { phone, label, timeZone, language };
}

function hoursOf({ timeZone, businessHours, closures }: PhoneNumber) {
  return { timeZone, businessHours, closures };
}
