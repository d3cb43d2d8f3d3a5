import type { Migration } from '../migrate.ts';

/** From which revision on a change wrote: what is older than all that is still noted is of nobody who is known. */
export const activityFirstRevision: Migration = {
  version: 10,
  up: (database) => {
    database.exec(`
      ALTER TABLE activity ADD COLUMN first_revision INTEGER NOT NULL DEFAULT 0;
      UPDATE activity SET first_revision =
        coalesce((SELECT earlier.revision + 1 FROM activity AS earlier WHERE earlier.id < activity.id
          ORDER BY earlier.id DESC LIMIT 1), revision);
    `);
  },
};
