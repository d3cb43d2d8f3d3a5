import type { Migration } from '../migrate.ts';

/** The workspace, its numbers and their auto-replies, what was deleted, and how the application looks. */
export const firstTables: Migration = {
  version: 1,
  up: (database) => {
    database.exec(`
      -- One number for every write of the workspace: it grows and never comes back.
      CREATE TABLE revision_counter (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 9007199254740991)
      ) STRICT;
      INSERT INTO revision_counter (id, value) VALUES (1, 0);

      CREATE TABLE workspace (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
        language TEXT NOT NULL CHECK (language IN ('fr', 'en'))
      ) STRICT;

      CREATE TABLE guard_rails (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        cooldown_minutes INTEGER NOT NULL CHECK (cooldown_minutes BETWEEN 1 AND 43200),
        cooldown_scope TEXT NOT NULL CHECK (cooldown_scope IN ('contact', 'contact_and_number')),
        recent_conversation_minutes INTEGER NOT NULL CHECK (recent_conversation_minutes BETWEEN 0 AND 10080),
        voicemail_grace_seconds INTEGER NOT NULL CHECK (voicemail_grace_seconds BETWEEN 0 AND 600),
        stale_after_minutes INTEGER NOT NULL CHECK (stale_after_minutes BETWEEN 5 AND 1440),
        breaker_per_day INTEGER NOT NULL CHECK (breaker_per_day BETWEEN 1 AND 50)
      ) STRICT;

      CREATE TABLE phone_number (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
        -- Numbers are shown in the order of their positions, then of their making.
        position INTEGER NOT NULL,
        phone TEXT NOT NULL UNIQUE CHECK (phone GLOB '+[1-9]*' AND length(phone) BETWEEN 8 AND 16),
        label TEXT NOT NULL CHECK (length(label) <= 120),
        time_zone TEXT NOT NULL CHECK (length(time_zone) > 0),
        language TEXT NOT NULL CHECK (language IN ('fr', 'en')),
        business_hours TEXT CHECK (json_valid(business_hours) AND json_type(business_hours) = 'object'),
        closures TEXT NOT NULL CHECK (json_valid(closures) AND json_type(closures) = 'array'),
        created_at INTEGER NOT NULL,
        -- Writes of the number's replies count too.
        updated_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE auto_reply (
        number_id TEXT NOT NULL REFERENCES phone_number (id) ON DELETE CASCADE,
        "trigger" TEXT NOT NULL CHECK ("trigger" IN ('missed_call', 'voicemail', 'incoming_text')),
        period TEXT NOT NULL CHECK (period IN ('business_hours', 'after_hours')),
        message TEXT NOT NULL CHECK (length(message) BETWEEN 1 AND 1600),
        translations TEXT NOT NULL CHECK (json_valid(translations) AND json_type(translations) = 'object'),
        revision INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        PRIMARY KEY (number_id, "trigger", period)
      ) STRICT;

      -- What Restore gives back.
      CREATE TABLE deletion (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL CHECK (kind IN ('auto_reply', 'number')),
        content TEXT NOT NULL CHECK (json_valid(content) AND json_type(content) = 'object'),
        deleted_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE contact (
        position INTEGER PRIMARY KEY,
        phone TEXT NOT NULL UNIQUE CHECK (phone GLOB '+[1-9]*' AND length(phone) BETWEEN 8 AND 16),
        first_name TEXT NOT NULL CHECK (length(first_name) <= 120),
        last_name TEXT NOT NULL CHECK (length(last_name) <= 120),
        language TEXT CHECK (language IN ('fr', 'en')),
        opted_out_at TEXT CHECK (length(opted_out_at) > 0)
      ) STRICT;

      CREATE TABLE preference (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        language TEXT NOT NULL CHECK (language IN ('system', 'en', 'fr-CA', 'fr')),
        theme TEXT NOT NULL CHECK (theme IN ('system', 'light', 'dark'))
      ) STRICT;
    `);
  },
};
