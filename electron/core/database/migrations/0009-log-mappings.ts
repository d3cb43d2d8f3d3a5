import type { Migration } from '../migrate.ts';

/** How logs of other programs were mapped by hand, by what their headers come to. */
export const logMappings: Migration = {
  version: 9,
  up: (database) => {
    database.exec(`
      CREATE TABLE log_mapping (
        signature TEXT PRIMARY KEY CHECK (length(signature) BETWEEN 1 AND 64),
        mapping TEXT NOT NULL CHECK (json_valid(mapping) AND json_type(mapping) = 'object'),
        used_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX log_mapping_by_use ON log_mapping (used_at);
    `);
  },
};
