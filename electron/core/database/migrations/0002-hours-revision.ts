import type { Migration } from '../migrate.ts';

/** The revision of a number's hours: whoever edits them names the one they have seen. */
export const hoursRevision: Migration = {
  version: 2,
  up: (database) => {
    database.exec(`
      -- Of the write that made zone, week and closures what they are; 0 = older than this column.
      ALTER TABLE phone_number ADD COLUMN hours_revision INTEGER NOT NULL DEFAULT 0;
    `);
  },
};
