import { roleSchema, type Role } from '#shared/model/role.ts';
import type { Database } from '../database/open.ts';
import { type ConnectionRow, connectionTable } from './connection-table.ts';

/** The cloud this device is connected to, and how far its copy of the mirror is. */
export type Connection = Omit<ConnectionRow, 'role'> & { role: Role };

/** The cursor of a copy of the cloud’s rules that is to be received as a whole. */
export const cursorOfNothing = '';

/** Where the connection is kept. Writes belong in the caller's transaction. */
export type Connections = {
  /** Null when no cloud is connected. */
  get: () => Connection | null;
  /** Refuses when there is none. */
  need(): Connection;
  set(connection: Connection): void;
  change(changed: Partial<Connection>): void;
  forget(): void;
};

export function openConnections(database: Database): Connections {
  const table = connectionTable(database);
  const get = (): Connection | null => {
    const row = table.select.get();
    return row ? { ...row, role: roleSchema.parse(row.role) } : null;
  };
  const need = (): Connection => {
    const connection = get();
    if (!connection) throw new Error('No cloud is connected.');
    return connection;
  };
  return {
    get,
    need,
    set: (connection) => table.write.run(connection),
    change: (changed) => table.write.run({ ...need(), ...changed }),
    forget: () => table.delete.run(),
  };
}
