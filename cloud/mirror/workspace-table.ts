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

/** What tells that something of a workspace is new: `version` a rule, `mark` a conflict, `epoch` that all may be. */
export type Signs = { epoch: string; version: number; mark: number };

/** The signs of several workspaces, by their ids. */
export async function signsOf({ query }: Queries, ids: readonly string[]): Promise<Map<string, Signs>> {
  const sql = 'select id, epoch, version, mark from workspace where id = any($1::uuid[])';
  const rows = await query<Signs & { id: string }>(sql, [ids]);
  return new Map(rows.map(({ id, ...signs }) => [id, signs]));
}

export async function nextMark({ query }: Queries, ws: string): Promise<void> {
  await query('update workspace set mark = mark + 1 where id = $1', [ws]);
}

function one<Result>([row]: readonly Result[]): Result {
  if (row === undefined) throw new Error('a token of a workspace that is not there');
  return row;
}
