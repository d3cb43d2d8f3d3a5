import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { bodyHash } from '#shared/cloud-contract/hash.ts';
import type { RuleKind } from '#shared/cloud-contract/rule.ts';
import type { Role } from '#shared/model/role.ts';
import { tokenHash } from '../../cloud/access/tokens.ts';
import { type Client, startWorld, type World } from '../cloud/world.ts';
import { type CoreClient, startOfTest } from './core.ts';
import { layDatabase } from './made-database.ts';

/** A real cloud, and in it for each test a workspace that nobody else has. */
export type TestCloud = {
  readonly world: World;
  /** The address, and a token that opens the test's workspace for an admin. */
  readonly place: { address: string; token: string };
  /** Speaks to the test's workspace as another program would. */
  readonly client: Client;
  /** Another token for the test's workspace. */
  newToken(owner?: { role?: Role; author?: string; days?: number }): Promise<string>;
  revoke(token: string): Promise<void>;
  /** Changes what a token opens, as its owner does not learn. */
  reassign(token: string, to: { role: Role } | { ws: string }): Promise<void>;
  /** Makes a rule that is there say what a later version of the cloud would have let it say. */
  writeOver(kind: RuleKind, id: string, body: Record<string, unknown>): Promise<void>;
  /** Copies the database; what comes back puts the copy in its place, and starts the cloud again where it was. */
  backUp(): () => Promise<void>;
};

/**
 * A cloud on its embedded database for the tests of the file or `describe` it is called in.
 * @param startsAt what its clock says when a test begins, in epoch milliseconds
 */
export function openTestCloud(startsAt: number = startOfTest): TestCloud {
  let folder: string;
  let world: World;
  let client: Client;
  const query = (sql: string, ...values: unknown[]): Promise<unknown> =>
    world.cloud.database.query(sql, values);
  const dataDir = (): string => path.join(folder, 'data');
  const start = (port = 0): Promise<World> =>
    startWorld({ dataDir: dataDir() }, { stateDir: path.join(folder, 'state'), port });
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'relais-cloud-'));
    await layDatabase(dataDir());
    world = await start();
  }, 120_000);
  afterAll(async () => {
    await world.cloud.close();
    rmSync(folder, { recursive: true });
  }, 120_000);
  beforeEach(async () => {
    world.time.now = startsAt;
    client = await world.newWorkspace();
  });
  return {
    get world() {
      return world;
    },
    get client() {
      return client;
    },
    get place() {
      return { address: client.address, token: client.token };
    },
    newToken: async (owner) => (await world.newClient(client.ws, owner)).token,
    revoke: async (token) => {
      await query('delete from token where hash = $1', tokenHash(token));
    },
    reassign: async (token, to) => {
      const [[column, value] = []] = Object.entries(to);
      await query(`update token set ${column} = $2 where hash = $1`, tokenHash(token), value);
    },
    writeOver: async (kind, id, body) => {
      const rev = 'update workspace set version = version + 1 where id = $1 returning version';
      await query(
        `with next as (${rev})
         update rule set body = $4, body_hash = $5, rev = next.version from next
         where ws = $1 and kind = $2 and id = $3`,
        client.ws,
        kind,
        id,
        JSON.stringify(body),
        bodyHash(body),
      );
    },
    backUp: () => {
      const [database, backup] = [
        path.join(dataDir(), 'database'),
        mkdtempSync(path.join(folder, 'backup-')),
      ];
      cpSync(database, backup, { recursive: true });
      return async () => {
        const { now } = world.time;
        await world.cloud.close();
        rmSync(database, { recursive: true });
        cpSync(backup, database, { recursive: true });
        world = await start(Number(new URL(client.address).port));
        world.time.now = now;
      };
    },
  };
}

/** Connects as a person does, having looked. */
export async function connect(
  { sync }: CoreClient,
  place: { address: string; token: string },
  start: 'mine' | 'cloud' = 'mine',
): Promise<void> {
  const { basis } = await sync.look(place);
  await sync.connect({ ...place, start, basis });
}
