import { type Contact, contactSchema } from '#shared/model/contact.ts';
import type { Language } from '#shared/model/language.ts';
import type { Database } from '../database/open.ts';
import { notFound } from '../refusals.ts';
import { foldedName, searchTerms } from './contact-search.ts';
import { type ContactRow, contactTable } from './contact-table.ts';

/** The contacts of the workspace. Writes belong in the caller's transaction. */
export type Contacts = {
  /** All contacts, in the order of the file they came from, those added by hand behind. */
  list(): Contact[];
  /** A page of those a query finds, by name, and how many it finds in all. */
  search(wanted: { query: string; offset: number; limit: number }): { contacts: Contact[]; total: number };
  /** How many speak each language, and how many refuse texts. */
  counts(): { speaking: Record<Language, number>; optedOut: number };
  find(phone: string): Contact | null;
  /** Refuses with `NOT_FOUND` when there is no such contact. */
  get(phone: string): Contact;
  /** Adds the contact behind the others. */
  add(contact: Contact): void;
  /** Writes the contact that has its phone. */
  update(contact: Contact): void;
  /** Takes a contact out; what comes back puts it into its place again. Refuses with `NOT_FOUND`. */
  remove(phone: string): PlacedContact;
  /** Puts a contact into its place, or behind the others when the place is taken. */
  putBack(placed: PlacedContact): void;
  /** Forgets all contacts and takes these. */
  replaceAll(contacts: readonly Contact[]): void;
};

/** `position` is the place in the workspace file. */
export type PlacedContact = { contact: Contact; position: number };

export function createContacts(database: Database): Contacts {
  const table = contactTable(database);
  const insert = (contact: Contact, position: number | null): void => {
    table.insert.run({ ...contact, position, foldedName: foldedName(contact) });
  };
  const rowOf = (phone: string): ContactRow => {
    const row = table.select.get(phone);
    if (!row) throw notFound('contact');
    return row;
  };
  return {
    list: () => table.selectAll.all().map(contactOf),
    search: ({ query, ...page }) => {
      const terms = searchTerms(query);
      return { contacts: table.find(terms, page).map(contactOf), total: table.count(terms) };
    },
    counts: () => {
      const { fr = 0, en = 0, optedOut = 0 } = table.selectCounts.get() ?? {};
      return { speaking: { fr, en }, optedOut };
    },
    find: (phone) => {
      const row = table.select.get(phone);
      return row ? contactOf(row) : null;
    },
    get: (phone) => contactOf(rowOf(phone)),
    add: (contact) => insert(contact, null),
    update: (contact) => {
      table.update.run({ ...contact, foldedName: foldedName(contact) });
    },
    remove: (phone) => {
      const row = rowOf(phone);
      table.delete.run(phone);
      return { contact: contactOf(row), position: row.position };
    },
    putBack: ({ contact, position }) =>
      insert(contact, table.selectAt.get(position) === undefined ? position : null),
    replaceAll: (contacts) => {
      table.deleteAll.run();
      for (const contact of contacts) insert(contact, null);
    },
  };
}

function contactOf({ position: _, ...row }: ContactRow): Contact {
  return contactSchema.parse(row);
}
