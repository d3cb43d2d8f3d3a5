import type { Migration } from '../migrate.ts';

/** Who uses this data folder, and as what. Whoever has a workspace has been an admin so far. */
export const profile: Migration = {
  version: 8,
  up: (database) => {
    database.exec(`
      CREATE TABLE profile (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        -- Empty = not said.
        name TEXT NOT NULL CHECK (length(name) <= 120),
        role TEXT NOT NULL CHECK (role IN ('admin', 'support'))
      ) STRICT;
      INSERT INTO profile (id, name, role) SELECT 1, '', 'admin' FROM workspace;
    `);
  },
};
