import type { Migration } from '../migrate.ts';
import { firstTables } from './0001-first-tables.ts';

/** Every migration, in order. */
export const migrations: readonly Migration[] = [firstTables];

/** The newest format this program reads. */
export const latestVersion = Math.max(...migrations.map(({ version }) => version));
