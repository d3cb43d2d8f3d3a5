import type { Migration } from '../migrate.ts';

/** Whoever takes a version back takes it with what only a newer program knows of it. */
export const versionTaken: Migration = {
  version: 14,
  up: (database) => {
    database.exec(`
      -- The version that was taken, where one was; without it a change keeps the keys of what the cloud has.
      ALTER TABLE changed_rule ADD COLUMN version TEXT
        CHECK (json_valid(version) AND json_type(version) = 'object');
    `);
  },
};
