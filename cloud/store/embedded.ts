import { PGlite, type Transaction } from '@electric-sql/pglite';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Database, Queries } from './database.ts';
import { lockFolder } from './folder-lock.ts';

/**
 * Opens the database that comes with the program, in a folder of its own under `dataDir`. One process at a time:
 * throws `FolderInUseError` while another one has it. A commit survives the end of the process at any moment; a
 * power cut may take the last ones, since nothing waits for the disk.
 */
export async function openEmbedded(dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(dataDir);
  const database = await PGlite.create({ dataDir: path.join(dataDir, 'database') }).catch(
    (error: unknown) => {
      unlock();
      throw error;
    },
  );
  return {
    store: 'embedded',
    durability: 'process',
    ...queriesOf(database),
    // One connection, one transaction at a time: what it reads stands still.
    transaction: (_kind, run) => database.transaction(async (open) => run(queriesOf(open))),
    async close() {
      await database.close();
      unlock();
    },
  };
}

function queriesOf(open: PGlite | Transaction): Queries {
  return {
    async query<Result>(sql: string, values: readonly unknown[] = []) {
      const { rows } = await open.query<Result>(sql, [...values]);
      return rows;
    },
  };
}
