import type { Migration } from '../migrate.ts';

/** Contacts are searched and sorted by name without regard to accents, and a deleted one can be restored. */
export const contactsByHand: Migration = {
  version: 5,
  up: (database) => {
    database.exec(`
      -- The name as it is searched and sorted: without accents, case and punctuation.
      ALTER TABLE contact ADD COLUMN folded_name TEXT NOT NULL DEFAULT '';
    `);
    const contacts = database
      .prepare<[], { position: number; firstName: string; lastName: string }>(
        'SELECT position, first_name AS firstName, last_name AS lastName FROM contact',
      )
      .all();
    const update = database.prepare('UPDATE contact SET folded_name = ? WHERE position = ?');
    for (const contact of contacts) update.run(foldedName(contact), contact.position);
    database.exec(`
      -- Contacts without a name come last.
      CREATE INDEX contact_by_name ON contact (folded_name = '', folded_name, phone);

      ALTER TABLE deletion RENAME TO deletion_before;
      CREATE TABLE deletion (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL CHECK (kind IN ('auto_reply', 'number', 'contact')),
        content TEXT NOT NULL CHECK (json_valid(content) AND json_type(content) = 'object'),
        deleted_at INTEGER NOT NULL
      ) STRICT;
      INSERT INTO deletion SELECT * FROM deletion_before;
      -- An id that was given out stands for no other deletion.
      DELETE FROM sqlite_sequence WHERE name = 'deletion';
      INSERT INTO sqlite_sequence SELECT 'deletion', seq FROM sqlite_sequence WHERE name = 'deletion_before';
      DROP TABLE deletion_before;
    `);
  },
};

/** As names were folded when these rows were made; what folds them later may differ. */
function foldedName({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return `${firstName} ${lastName}`
    .replaceAll(/œ/giu, 'oe')
    .replaceAll(/æ/giu, 'ae')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
