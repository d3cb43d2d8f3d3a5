import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Place } from '../../cloud/store/open-database.ts';
import { findPostgresql } from '../../scripts/postgresql.ts';
import { atTheDoor } from './at-the-door.ts';
import { limitsOfRequests } from './limits-of-requests.ts';
import { modelOfTheServer } from './model.ts';
import { type Postgresql, startPostgresql } from './postgresql.ts';
import { pulling } from './pulling.ts';
import { serverRules } from './server-rules.ts';
import { settling } from './settling.ts';
import { startWorld, type World } from './world.ts';

const programs = findPostgresql();

describe.each(['the embedded database', 'PostgreSQL'])('the cloud on %s', (store) => {
  let world: World;
  let postgresql: Postgresql | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'relais-cloud-'));

  describe.skipIf(store === 'PostgreSQL' && !programs)('answers', () => {
    beforeAll(async () => {
      if (store === 'PostgreSQL' && programs) postgresql = await startPostgresql(programs);
      const place: Place = postgresql ? { databaseUrl: postgresql.newDatabase() } : { dataDir: folder };
      world = await startWorld(place);
    }, 60_000);

    afterAll(async () => {
      await world.cloud.close();
      await postgresql?.stop();
      rmSync(folder, { recursive: true });
    });

    describe('an edit', () => serverRules(() => world));
    describe('a conflict', () => settling(() => world));
    describe('who asks what changed', () => pulling(() => world));
    describe('whoever comes', () => atTheDoor(() => world));
    describe('what is too much', () => limitsOfRequests(() => world));
    describe('random edits', () => modelOfTheServer(() => world));
  });
});
