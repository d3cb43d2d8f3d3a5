import type { Migration } from '../migrate.ts';
import { firstTables } from './0001-first-tables.ts';
import { hoursRevision } from './0002-hours-revision.ts';
import { messageSearch } from './0003-message-search.ts';
import { copies } from './0004-copies.ts';
import { contactsByHand } from './0005-contacts-by-hand.ts';
import { putAwayFindings } from './0006-put-away-findings.ts';
import { activity } from './0007-activity.ts';
import { profile } from './0008-profile.ts';
import { logMappings } from './0009-log-mappings.ts';
import { activityFirstRevision } from './0010-activity-first-revision.ts';
import { sync } from './0011-sync.ts';
import { recovery } from './0012-recovery.ts';
import { lastReadable } from './0013-last-readable.ts';
import { versionTaken } from './0014-version-taken.ts';

/** Every migration, in order. */
export const migrations: readonly Migration[] = [
  firstTables,
  hoursRevision,
  messageSearch,
  copies,
  contactsByHand,
  putAwayFindings,
  activity,
  profile,
  logMappings,
  activityFirstRevision,
  sync,
  recovery,
  lastReadable,
  versionTaken,
];

/** The newest format this program reads. */
export const latestVersion = Math.max(...migrations.map(({ version }) => version));
