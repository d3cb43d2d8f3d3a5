import { z } from 'zod';
import type { Database } from '../database/open.ts';
import { jsonOf } from '../database/statements.ts';
import { recoveryTable } from './recovery-table.ts';

/** What became of a damaged database: when, where it is kept, and the tables of which something could not be read. */
export type Recovery = { at: number; folder: string; lost: ReadonlySet<string> };

/** What is to be told of it; null where there is nothing, or somebody has read it. */
export type RecoveryStore = { last(): Recovery | null; forget(): void };

export function createRecoveryStore(database: Database): RecoveryStore {
  const table = recoveryTable(database);
  return {
    last: () => {
      const row = table.select.get();
      return row ? { ...row, lost: new Set(z.array(z.string()).parse(jsonOf(row.lost))) } : null;
    },
    forget: () => table.delete.run(),
  };
}
