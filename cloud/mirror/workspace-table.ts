import type { Queries } from '../store/database.ts';

export type WorkspaceState = { version: number; epoch: string; minSchema: number };

const columns = 'version, epoch, min_schema as "minSchema"';

/** The state of a workspace, as its readers see it. */
export async function workspaceState({ query }: Queries, ws: string): Promise<WorkspaceState> {
  return one(await query<WorkspaceState>(`select ${columns} from workspace where id = $1`, [ws]));
}

/**
 * The same, and nobody else writes to the workspace until the transaction ends. Every writer takes this lock before
 * any other, so versions become visible in order and no two writers wait for each other.
 */
export async function lockWorkspace({ query }: Queries, ws: string): Promise<WorkspaceState> {
  return one(await query<WorkspaceState>(`select ${columns} from workspace where id = $1 for update`, [ws]));
}

/** The next version, for one rule that changes. */
export async function nextVersion({ query }: Queries, ws: string): Promise<number> {
  const sql = 'update workspace set version = version + 1 where id = $1 returning version';
  return one(await query<{ version: number }>(sql, [ws])).version;
}

/** What changes whenever a conflict of the workspace appears or is settled. */
export async function markOf({ query }: Queries, ws: string): Promise<number> {
  return one(await query<{ mark: number }>('select mark from workspace where id = $1', [ws])).mark;
}

export async function nextMark({ query }: Queries, ws: string): Promise<void> {
  await query('update workspace set mark = mark + 1 where id = $1', [ws]);
}

function one<Result>([row]: readonly Result[]): Result {
  if (row === undefined) throw new Error('a token of a workspace that is not there');
  return row;
}
