import type { Migration } from '../migrate.ts';

/** What a newer program has written over stays as this one could last read it. */
export const lastReadable: Migration = {
  version: 13,
  up: (database) => {
    database.exec(`
      -- Of a rule that this program does not understand any more, what it said before.
      ALTER TABLE mirror_rule ADD COLUMN last_readable TEXT
        CHECK (json_valid(last_readable) AND json_type(last_readable) = 'object');
    `);
  },
};
