import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Place } from '../../cloud/store/open-database.ts';
import { findPostgresql } from '../../scripts/postgresql.ts';
import { type Postgresql, startPostgresql } from './postgresql.ts';

const programs = findPostgresql();

/** Runs a suite on both stores. It is given what makes a place for a new database, once its tests have begun. */
export function onBothStores(suite: (newPlace: () => Place) => void): void {
  describe('on the embedded database', () => {
    const folder = mkdtempSync(join(tmpdir(), 'relais-cloud-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    suite(() => ({ dataDir: mkdtempSync(join(folder, 'data-')) }));
  });
  describe.skipIf(!programs)('on PostgreSQL', () => {
    let postgresql: Postgresql;
    beforeAll(async () => {
      postgresql = await startPostgresql(programs ?? '');
    }, 120_000);
    afterAll(() => postgresql.stop());
    suite(() => ({ databaseUrl: postgresql.newDatabase() }));
  });
}
