import type { Migration } from '../migrate.ts';

/** The findings about a number that a person does not want to see again. */
export const putAwayFindings: Migration = {
  version: 6,
  up: (database) => {
    database.exec(`
      CREATE TABLE put_away_finding (
        number_id TEXT NOT NULL REFERENCES phone_number (id) ON DELETE CASCADE,
        key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
        PRIMARY KEY (number_id, key)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
