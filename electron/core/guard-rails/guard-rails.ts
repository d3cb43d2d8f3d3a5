import { defaultGuardRails, type GuardRails, guardRailsSchema } from '#shared/model/guard-rails.ts';
import type { Database } from '../database/open.ts';
import { guardRailsTable } from './guard-rails-table.ts';

export type GuardRailsStore = {
  /** The defaults until others are written. */
  get(): GuardRails;
  set(guardRails: GuardRails): void;
};

export function createGuardRailsStore(database: Database): GuardRailsStore {
  const table = guardRailsTable(database);
  return {
    get: () => guardRailsSchema.parse(table.select.get() ?? defaultGuardRails),
    set: (guardRails) => table.write.run(guardRails),
  };
}
