import type { Database } from './database.ts';
import { openEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { openPostgresql } from './postgresql.ts';

export type Place = { databaseUrl: string } | { dataDir: string };

/** Opens the database of a place, its tables up to date. */
export async function openDatabase(place: Place, onLost: (error: Error) => void): Promise<Database> {
  const database =
    'databaseUrl' in place
      ? await openPostgresql(place.databaseUrl, onLost)
      : await openEmbedded(place.dataDir);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
