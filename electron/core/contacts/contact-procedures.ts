import { z } from 'zod';
import { type Contact, contactSchema } from '#shared/model/contact.ts';
import type { Activity } from '../activity/activity.ts';
import type { Changes } from '../changes/changes.ts';
import type { Database } from '../database/open.ts';
import type { Revisions } from '../database/revisions.ts';
import { transaction } from '../database/transaction.ts';
import type { Deletions } from '../deletions/deletions.ts';
import type { Procedures } from '../procedures.ts';
import { conflict, invalid, notFound } from '../refusals.ts';
import type { Contacts } from './contacts.ts';

const deletedContactSchema = z.object({ contact: contactSchema, position: z.int() });

type ContactParts = {
  database: Database;
  activity: Activity;
  revisions: Revisions;
  changes: Changes;
  clock: () => number;
  deletions: Deletions;
  contacts: Contacts;
};

export function contactProcedures(procedures: Procedures['contacts'], parts: ContactParts) {
  const { contacts, changes } = parts;
  const writes = contactWrites(parts);
  const told = <Result>(result: Result): Result => {
    changes.publish({ kind: 'contacts.changed' });
    return result;
  };
  return {
    list: procedures.list.handler(({ input }) => contacts.search(input)),
    get: procedures.get.handler(({ input }) => contacts.get(input.phone)),
    add: procedures.add.handler(({ input }) => told(writes.add(input))),
    update: procedures.update.handler(({ input }) => told(writes.update(input))),
    remove: procedures.remove.handler(({ input }) => told(writes.remove(input.phone))),
    restore: procedures.restore.handler(({ input }) => told(writes.restore(input.deletionId))),
    optOut: procedures.optOut.handler(({ input }) => told(writes.optOut(input.phone))),
    clearOptOut: procedures.clearOptOut.handler(({ input }) => told(writes.clearOptOut(input))),
  };
}

type Details = Pick<Contact, 'firstName' | 'lastName' | 'language'>;

/** What each write does inside its transaction; a refusal undoes all of it. */
export function contactWrites(parts: Omit<ContactParts, 'changes'>) {
  const { database, activity, revisions, clock, deletions, contacts } = parts;

  const change = (before: Contact, after: Contact): Contact => {
    revisions.next();
    contacts.update(after);
    activity.record({ kind: 'contact', before, after });
    return after;
  };

  const add = transaction(database, (details: Omit<Contact, 'optedOutAt'>) => {
    const { phone } = details;
    if (contacts.find(phone)) {
      throw invalid([{ path: ['phone'], code: 'duplicate_contact', facts: { value: phone } }]);
    }
    const contact = { ...details, optedOutAt: null };
    revisions.next();
    contacts.add(contact);
    activity.record({ kind: 'contact', before: null, after: contact });
    return { phone };
  });

  const update = transaction(
    database,
    ({ phone, base, ...details }: Details & { phone: string; base: Details }) => {
      const contact = contacts.get(phone);
      if (!hasDetails(contact, base)) throw conflict();
      change(contact, { ...contact, ...details });
      return { phone };
    },
  );

  const remove = transaction(database, (phone: string) => {
    revisions.next();
    const removed = contacts.remove(phone);
    const deletionId = deletions.keep('contact', removed);
    activity.record({ kind: 'contact', before: removed.contact, after: null }, { keptId: deletionId });
    return { deletionId };
  });

  const restore = transaction(database, (deletionId: number) => {
    const deleted = deletions.take(deletionId, 'contact', deletedContactSchema);
    if (!deleted) throw notFound('deletion');
    const { phone } = deleted.contact;
    if (contacts.find(phone)) throw conflict();
    revisions.next();
    contacts.putBack(deleted);
    activity.record({ kind: 'contact', before: null, after: deleted.contact }, { isRestored: true });
    return { phone };
  });

  const optOut = transaction(database, (phone: string) => {
    const contact = contacts.get(phone);
    if (contact.optedOutAt !== null) return contact;
    return change(contact, { ...contact, optedOutAt: new Date(clock()).toISOString() });
  });

  const clearOptOut = transaction(
    database,
    ({ phone, optedOutAt }: Pick<Contact, 'phone' | 'optedOutAt'>) => {
      const contact = contacts.get(phone);
      if (contact.optedOutAt !== optedOutAt) throw conflict();
      return change(contact, { ...contact, optedOutAt: null });
    },
  );

  return { change, add, update, remove, restore, optOut, clearOptOut };
}

function hasDetails(contact: Contact, { firstName, lastName, language }: Details): boolean {
  return contact.firstName === firstName && contact.lastName === lastName && contact.language === language;
}
