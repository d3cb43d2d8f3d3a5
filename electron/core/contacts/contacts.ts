import { type Contact, contactSchema } from '#shared/model/contact.ts';
import type { Language } from '#shared/model/language.ts';
import type { Database } from '../database/open.ts';
import { contactTable } from './contact-table.ts';

export type Contacts = {
  /** In the order of the file they came from. */
  list(): Contact[];
  /** The first contact who speaks this language and whose first name is known. */
  firstNamed(language: Language): Contact | null;
  /** Forgets all contacts and takes these; call it inside a transaction. */
  replaceAll(contacts: readonly Contact[]): void;
};

export function createContacts(database: Database): Contacts {
  const table = contactTable(database);
  return {
    list: () => table.selectAll.all().map((row) => contactSchema.parse(row)),
    firstNamed: (language) => {
      const row = table.selectNamed.get(language);
      return row ? contactSchema.parse(row) : null;
    },
    replaceAll: (contacts) => {
      table.deleteAll.run();
      for (const contact of contacts) table.insert.run(contact);
    },
  };
}
