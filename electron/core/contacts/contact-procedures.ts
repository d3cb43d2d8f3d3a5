import { z } from 'zod';
import { type Contact, contactSchema } from '#shared/model/contact.ts';
import type { Changes } from '../changes/changes.ts';
import type { Database } from '../database/open.ts';
import type { Revisions } from '../database/revisions.ts';
import type { Deletions } from '../deletions/deletions.ts';
import type { Procedures } from '../procedures.ts';
import { conflict, invalid, notFound } from '../refusals.ts';
import type { Contacts } from './contacts.ts';

const deletedContactSchema = z.object({ contact: contactSchema, position: z.int() });

type ContactParts = {
  database: Database;
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
    add: procedures.add.handler(({ input }) => told(writes.add.immediate(input))),
    update: procedures.update.handler(({ input }) => told(writes.update.immediate(input))),
    remove: procedures.remove.handler(({ input }) => told(writes.remove.immediate(input.phone))),
    restore: procedures.restore.handler(({ input }) => told(writes.restore.immediate(input.deletionId))),
    optOut: procedures.optOut.handler(({ input }) => told(writes.optOut.immediate(input.phone))),
    clearOptOut: procedures.clearOptOut.handler(({ input }) => told(writes.clearOptOut.immediate(input))),
  };
}

type Details = Pick<Contact, 'firstName' | 'lastName' | 'language'>;

/** What each write does inside its transaction; a refusal undoes all of it. */
function contactWrites({ database, revisions, clock, deletions, contacts }: ContactParts) {
  const write = (contact: Contact): Contact => {
    revisions.next();
    contacts.update(contact);
    return contact;
  };

  const add = database.transaction((details: Omit<Contact, 'optedOutAt'>) => {
    const { phone } = details;
    if (contacts.find(phone)) {
      throw invalid([{ path: ['phone'], code: 'duplicate_contact', facts: { value: phone } }]);
    }
    revisions.next();
    contacts.add({ ...details, optedOutAt: null });
    return { phone };
  });

  const update = database.transaction(
    ({ phone, base, ...details }: Details & { phone: string; base: Details }) => {
      const contact = contacts.get(phone);
      if (!hasDetails(contact, base)) throw conflict();
      write({ ...contact, ...details });
      return { phone };
    },
  );

  const remove = database.transaction((phone: string) => {
    revisions.next();
    return { deletionId: deletions.keep('contact', contacts.remove(phone)) };
  });

  const restore = database.transaction((deletionId: number) => {
    const deleted = deletions.take(deletionId, 'contact', deletedContactSchema);
    if (!deleted) throw notFound('deletion');
    const { phone } = deleted.contact;
    if (contacts.find(phone)) throw conflict();
    revisions.next();
    contacts.putBack(deleted);
    return { phone };
  });

  const optOut = database.transaction((phone: string) => {
    const contact = contacts.get(phone);
    if (contact.optedOutAt !== null) return contact;
    return write({ ...contact, optedOutAt: new Date(clock()).toISOString() });
  });

  const clearOptOut = database.transaction(({ phone, optedOutAt }: Pick<Contact, 'phone' | 'optedOutAt'>) => {
    const contact = contacts.get(phone);
    if (contact.optedOutAt !== optedOutAt) throw conflict();
    return write({ ...contact, optedOutAt: null });
  });

  return { add, update, remove, restore, optOut, clearOptOut };
}

function hasDetails(contact: Contact, { firstName, lastName, language }: Details): boolean {
  return contact.firstName === firstName && contact.lastName === lastName && contact.language === language;
}
