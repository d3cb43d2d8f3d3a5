import { type Contact, contactSchema } from '#shared/model/contact.ts';
import type { Database } from '../database/open.ts';
import { contactTable } from './contact-table.ts';

export type Contacts = {
  /** In the order of the file they came from. */
  list(): Contact[];
  /** Forgets all contacts and takes these; call it inside a transaction. */
  replaceAll(contacts: readonly Contact[]): void;
};

export function createContacts(database: Database): Contacts {
  const table = contactTable(database);
  return {
    list: () => table.selectAll.all().map((row) => contactSchema.parse(row)),
    replaceAll: (contacts) => {
      table.deleteAll.run();
      for (const contact of contacts) table.insert.run(contact);
    },
  };
}
