import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { bodyHash } from '#shared/cloud-contract/hash.ts';
import type { RuleKind } from '#shared/cloud-contract/rule.ts';
import type { Role } from '#shared/model/role.ts';
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
  /** Makes a rule that is there say what a later version of the cloud would have let it say. */
  writeOver(kind: RuleKind, id: string, body: Record<string, unknown>): Promise<void>;
};

/**
 * A cloud on its embedded database for the tests of the file or `describe` it is called in.
 * @param startsAt what its clock says when a test begins, in epoch milliseconds
 */
export function openTestCloud(startsAt: number = startOfTest): TestCloud {
  let folder: string;
  let world: World;
  let client: Client;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'relais-cloud-'));
    const dataDir = path.join(folder, 'data');
    await layDatabase(dataDir);
    world = await startWorld({ dataDir }, { stateDir: mkdtempSync(path.join(folder, 'state-')) });
  }, 120_000);
  afterAll(async () => {
    await world.cloud.close();
    rmSync(folder, { recursive: true });
  });
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
    writeOver: async (kind, id, body) => {
      const rev = 'update workspace set version = version + 1 where id = $1 returning version';
      await world.cloud.database.query(
        `with next as (${rev})
         update rule set body = $4, body_hash = $5, rev = next.version from next
         where ws = $1 and kind = $2 and id = $3`,
        [client.ws, kind, id, JSON.stringify(body), bodyHash(body)],
      );
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
