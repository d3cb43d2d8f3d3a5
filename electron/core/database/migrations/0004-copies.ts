import type { Migration } from '../migrate.ts';

/** What copying from one number to others has replaced, so that it can be undone. */
export const copies: Migration = {
  version: 4,
  up: (database) => {
    database.exec(`
      CREATE TABLE copy (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        content TEXT NOT NULL CHECK (json_valid(content) AND json_type(content) = 'object'),
        copied_at INTEGER NOT NULL
      ) STRICT;
    `);
  },
};
