import type { Migration } from '../migrate.ts';

/** The mirror of a workspace in a cloud: what the cloud has, and what it is still to hear. */
export const sync: Migration = {
  version: 11,
  up: (database) => {
    database.exec(`
      -- The one cloud this device is connected to; no row = none. The token is kept elsewhere.
      CREATE TABLE cloud_connection (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        address TEXT NOT NULL,
        workspace TEXT NOT NULL,
        client TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('admin', 'support')),
        author TEXT NOT NULL,
        epoch TEXT NOT NULL,
        "cursor" TEXT NOT NULL,
        -- Of the cloud, at that cursor.
        version INTEGER NOT NULL CHECK (version BETWEEN 0 AND 9007199254740991),
        synced_at INTEGER
      ) STRICT;

      -- Every rule as the cloud had it at the cursor, with what it has confirmed since; a deleted one has no body.
      CREATE TABLE mirror_rule (
        kind TEXT NOT NULL CHECK (kind IN ('workspace', 'phone_number', 'auto_reply', 'guard_rails', 'contact')),
        rule_id TEXT NOT NULL,
        rev INTEGER NOT NULL CHECK (rev BETWEEN 1 AND 9007199254740991),
        gen INTEGER NOT NULL,
        deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
        body TEXT CHECK (json_valid(body) AND json_type(body) = 'object'),
        body_hash TEXT,
        author TEXT NOT NULL,
        at TEXT NOT NULL,
        -- Whether this device wrote it.
        is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),
        -- Whether this program understands it; what only a newer one does is not shown.
        is_readable INTEGER NOT NULL CHECK (is_readable IN (0, 1)),
        PRIMARY KEY (kind, rule_id),
        CHECK (deleted = (body IS NULL))
      ) STRICT, WITHOUT ROWID;

      -- Edits the cloud has not confirmed, each whole: what it holds is sent as it is, with the same mid every time.
      CREATE TABLE outbox (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        mid TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        rule_id TEXT NOT NULL,
        op TEXT NOT NULL CHECK (op IN ('put', 'delete', 'restore')),
        body TEXT CHECK (json_valid(body) AND json_type(body) = 'object'),
        body_hash TEXT,
        -- The revision its author saw, 0 = none; NULL = the one that the edit in flight before it will have.
        base INTEGER,
        base_hash TEXT,
        base_body TEXT,
        gen INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('queued', 'inflight', 'blocked')),
        reason TEXT,
        faults TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(faults)),
        at INTEGER NOT NULL,
        CHECK ((op = 'delete') = (body IS NULL)),
        CHECK ((state = 'blocked') = (reason IS NOT NULL))
      ) STRICT;
      CREATE INDEX outbox_by_rule ON outbox (kind, rule_id);
      -- The order in which edits are sent.
      CREATE INDEX outbox_by_turn ON outbox (state, (op = 'delete'), (kind = 'auto_reply'), seq);
      CREATE UNIQUE INDEX outbox_queued ON outbox (kind, rule_id) WHERE state = 'queued';
      CREATE UNIQUE INDEX outbox_sent ON outbox (kind, rule_id) WHERE state <> 'queued';

      -- Texts that lost against another, for a person to decide about.
      CREATE TABLE sync_conflict (
        n INTEGER PRIMARY KEY AUTOINCREMENT,
        mid TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        rule_id TEXT NOT NULL,
        why TEXT NOT NULL,
        mine TEXT CHECK (json_valid(mine) AND json_type(mine) = 'object'),
        base_body TEXT,
        author TEXT NOT NULL,
        is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),
        at INTEGER NOT NULL,
        resolved_at INTEGER,
        -- Whether the cloud keeps it too, and whether it has heard how it was decided.
        is_shared INTEGER NOT NULL CHECK (is_shared IN (0, 1)),
        is_told INTEGER NOT NULL DEFAULT 0 CHECK (is_told IN (0, 1))
      ) STRICT;

      -- What became of edits of this device that are neither waiting nor in conflict.
      CREATE TABLE outbox_past (
        n INTEGER PRIMARY KEY AUTOINCREMENT,
        mid TEXT NOT NULL,
        kind TEXT NOT NULL,
        rule_id TEXT NOT NULL,
        body TEXT,
        body_hash TEXT,
        base_hash TEXT,
        why TEXT NOT NULL CHECK (why IN ('confirmed', 'superseded', 'discarded', 'replaced')),
        at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX outbox_past_by_rule ON outbox_past (kind, rule_id);
      CREATE INDEX outbox_past_by_time ON outbox_past (at);

      -- What was written since the outbox was last made up: the mark is part of the write's own transaction.
      CREATE TABLE changed_rule (
        n INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        rule_id TEXT NOT NULL,
        UNIQUE (kind, rule_id)
      ) STRICT;
    `);
    for (const { table, kind, id, columns } of mirrored) {
      for (const act of ['INSERT', 'DELETE'] as const) {
        const row = act === 'INSERT' ? 'new' : 'old';
        database.exec(trigger(table, act, `AFTER ${act}`, 'true', kind, id(row)));
      }
      const differs = columns.map((column) => `old.${column} IS NOT new.${column}`).join(' OR ');
      database.exec(trigger(table, 'UPDATE', 'AFTER UPDATE', differs, kind, id('new')));
    }
  },
};

/** The tables whose rows are mirrored: what makes a rule of each, and the columns that are part of it. */
const mirrored = [
  { table: 'workspace', kind: 'workspace', id: () => `'workspace'`, columns: ['name', 'language'] },
  {
    table: 'phone_number',
    kind: 'phone_number',
    id: (row: string) => `${row}.id`,
    columns: ['phone', 'label', 'time_zone', 'language', 'business_hours', 'closures'],
  },
  {
    table: 'auto_reply',
    kind: 'auto_reply',
    id: (row: string) => `${row}.number_id || ':' || ${row}."trigger" || ':' || ${row}.period`,
    columns: ['message', 'translations'],
  },
  {
    table: 'guard_rails',
    kind: 'guard_rails',
    id: () => `'workspace'`,
    columns: [
      'cooldown_minutes',
      'cooldown_scope',
      'recent_conversation_minutes',
      'voicemail_grace_seconds',
      'stale_after_minutes',
      'breaker_per_day',
    ],
  },
  {
    table: 'contact',
    kind: 'contact',
    id: (row: string) => `${row}.phone`,
    columns: ['first_name', 'last_name', 'language', 'opted_out_at'],
  },
] as const;

/**
 * It looks before it marks: what a trigger says of a conflict gives way to what the statement says that sets it off, so
 * that `OR IGNORE` would make the second write of a rule fail.
 */
function trigger(
  table: string,
  act: string,
  when: string,
  condition: string,
  kind: string,
  id: string,
): string {
  return `CREATE TRIGGER changed_${table}_${act.toLowerCase()} ${when} ON ${table}
    WHEN (${condition}) AND EXISTS (SELECT 1 FROM cloud_connection) BEGIN
      INSERT INTO changed_rule (kind, rule_id) SELECT '${kind}', ${id}
        WHERE NOT EXISTS (SELECT 1 FROM changed_rule WHERE kind = '${kind}' AND rule_id = ${id});
    END;`;
}
