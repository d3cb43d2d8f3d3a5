import type { Database } from 'better-sqlite3';
import type { Migration } from '../migrate.ts';

/** The texts of the replies can be searched, whatever their accents and case. */
export const messageSearch: Migration = {
  version: 3,
  up: (database) => {
    database.exec(`
      -- The index refers to its rows by a number that must outlast a VACUUM: only a declared one does.
      CREATE TABLE new_auto_reply (
        id INTEGER PRIMARY KEY,
        number_id TEXT NOT NULL REFERENCES phone_number (id) ON DELETE CASCADE,
        "trigger" TEXT NOT NULL CHECK ("trigger" IN ('missed_call', 'voicemail', 'incoming_text')),
        period TEXT NOT NULL CHECK (period IN ('business_hours', 'after_hours')),
        message TEXT NOT NULL CHECK (length(message) BETWEEN 1 AND 1600),
        translations TEXT NOT NULL CHECK (json_valid(translations) AND json_type(translations) = 'object'),
        revision INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        UNIQUE (number_id, "trigger", period)
      ) STRICT;
      INSERT INTO new_auto_reply
          (number_id, "trigger", period, message, translations, revision, updated_at)
        SELECT number_id, "trigger", period, message, translations, revision, updated_at FROM auto_reply;
      DROP TABLE auto_reply;
      ALTER TABLE new_auto_reply RENAME TO auto_reply;

      -- What can be read of each reply: its message and its versions in other languages, each variable as U+FFFC.
      CREATE VIRTUAL TABLE reply_search USING fts5 (
        message, fr, en, tokenize = 'unicode61 remove_diacritics 2'
      );
      CREATE TRIGGER reply_search_delete AFTER DELETE ON auto_reply BEGIN
        DELETE FROM reply_search WHERE rowid = old.id;
      END;
    `);
    fillReplySearch(database);
  },
};

/** Makes the index of what the replies say, which is empty, from the replies. */
export function fillReplySearch(database: Database): void {
  const replies = database.prepare<[], Record<'id' | 'message' | 'fr' | 'en', string | null>>(
    `SELECT id, message, translations ->> 'fr' AS fr, translations ->> 'en' AS en FROM auto_reply`,
  );
  const insert = database.prepare('INSERT INTO reply_search (rowid, message, fr, en) VALUES (?, ?, ?, ?)');
  const readable = (text: string | null) => text?.replaceAll(/\{\{[^{}]*\}\}/g, '\uFFFC') ?? null;
  for (const { id, message, fr, en } of replies.all()) {
    insert.run(id, readable(message), readable(fr), readable(en));
  }
}
