import type { Database } from '../database/open.ts';
import { command, query } from '../database/statements.ts';

export type ConnectionRow = {
  address: string;
  workspace: string;
  client: string;
  role: string;
  author: string;
  epoch: string;
  cursor: string;
  version: number;
  syncedAt: number | null;
};

export function connectionTable(database: Database) {
  return {
    select: query<ConnectionRow>(
      database,
      `SELECT address, workspace, client, role, author, epoch, "cursor", version, synced_at AS syncedAt
       FROM cloud_connection`,
    ),
    write: command<[ConnectionRow]>(
      database,
      `INSERT OR REPLACE INTO cloud_connection
         (id, address, workspace, client, role, author, epoch, "cursor", version, synced_at)
       VALUES (1, @address, @workspace, @client, @role, @author, @epoch, @cursor, @version, @syncedAt)`,
    ),
    delete: command(database, 'DELETE FROM cloud_connection'),
  };
}
