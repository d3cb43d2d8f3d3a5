import type { Database } from '../database/open.ts';
import { command, valueQuery } from '../database/statements.ts';

export function logMappingTable(database: Database) {
  return {
    select: valueQuery<string, [signature: string]>(
      database,
      'SELECT mapping FROM log_mapping WHERE signature = ?',
    ),
    write: command<[{ signature: string; mapping: string; usedAt: number }]>(
      database,
      `INSERT INTO log_mapping (signature, mapping, used_at) VALUES (@signature, @mapping, @usedAt)
       ON CONFLICT (signature) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at`,
    ),
    /** Keeps those used last. */
    forgetOthers: command<[most: number]>(
      database,
      `DELETE FROM log_mapping WHERE signature NOT IN
         (SELECT signature FROM log_mapping ORDER BY used_at DESC, signature LIMIT ?)`,
    ),
  };
}
