import type { Migration } from '../migrate.ts';

/** What became of a damaged database stays to be told until somebody has read it. */
export const recovery: Migration = {
  version: 12,
  up: (database) => {
    database.exec(`
      CREATE TABLE recovery (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        at INTEGER NOT NULL,
        -- Where the damaged file is kept.
        folder TEXT NOT NULL,
        -- The tables of which something could not be read.
        lost TEXT NOT NULL CHECK (json_valid(lost) AND json_type(lost) = 'array')
      ) STRICT;
    `);
  },
};
