import type { Migration } from '../migrate.ts';

/** What people have changed: who, what, when, and how it was before. */
export const activity: Migration = {
  version: 7,
  up: (database) => {
    database.exec(`
      CREATE TABLE activity (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at INTEGER NOT NULL,
        -- The workspace's after the change: whatever was written up to it since the entry before is of this one.
        revision INTEGER NOT NULL,
        -- NULL = nobody had said who uses this computer.
        author TEXT CHECK (length(author) > 0),
        kind TEXT NOT NULL CHECK (kind IN ('auto_reply', 'hours', 'closures', 'number', 'contact', 'guard_rails',
          'workspace', 'copy', 'import')),
        action TEXT NOT NULL CHECK (action IN ('added', 'changed', 'removed', 'undone')),
        -- Whether it gave back what had been before.
        is_restored INTEGER NOT NULL CHECK (is_restored IN (0, 1)),
        -- The number an entry is about, by the name it had.
        number TEXT CHECK (json_valid(number) AND json_type(number) = 'object'),
        -- The phone of the contact an entry is about.
        contact TEXT,
        content TEXT NOT NULL CHECK (json_valid(content) AND json_type(content) = 'object'),
        -- The deletion or the copy that gives back what was before.
        kept_id INTEGER,
        -- What the entry is found by.
        words TEXT NOT NULL
      ) STRICT;
      CREATE INDEX activity_by_revision ON activity (revision);
      CREATE INDEX activity_by_kind ON activity (kind, id);
      CREATE INDEX activity_by_contact ON activity (contact, id) WHERE contact IS NOT NULL;

      -- The numbers an entry has changed; they may be gone.
      CREATE TABLE activity_number (
        number_id TEXT NOT NULL,
        activity_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
        PRIMARY KEY (number_id, activity_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX activity_number_by_activity ON activity_number (activity_id);

      CREATE VIRTUAL TABLE activity_search USING fts5 (
        words, content = 'activity', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
      );
      -- What is forgotten is not to be read in the file of the index either.
      INSERT INTO activity_search (activity_search, rank) VALUES ('secure-delete', 1);
      CREATE TRIGGER activity_search_insert AFTER INSERT ON activity BEGIN
        INSERT INTO activity_search (rowid, words) VALUES (new.id, new.words);
      END;
      CREATE TRIGGER activity_search_delete AFTER DELETE ON activity BEGIN
        INSERT INTO activity_search (activity_search, rowid, words) VALUES ('delete', old.id, old.words);
      END;
      CREATE TRIGGER activity_search_update AFTER UPDATE OF words ON activity BEGIN
        INSERT INTO activity_search (activity_search, rowid, words) VALUES ('delete', old.id, old.words);
        INSERT INTO activity_search (rowid, words) VALUES (new.id, new.words);
      END;

      -- The workspace before an import, as a file, so that the import can be undone.
      CREATE TABLE activity_import (
        activity_id INTEGER PRIMARY KEY REFERENCES activity (id) ON DELETE CASCADE,
        previous TEXT NOT NULL
      ) STRICT;
    `);
  },
};
