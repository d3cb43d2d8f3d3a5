import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { StoreAwayError } from '../../cloud/store/database.ts';
import { openPostgresql } from '../../cloud/store/postgresql.ts';
import { findPostgresql } from '../../scripts/postgresql.ts';
import { type Postgresql, startPostgresql } from './postgresql.ts';

const programs = findPostgresql();

describe.skipIf(!programs)('a PostgreSQL that vanishes without a word', () => {
  let postgresql: Postgresql;
  beforeAll(async () => {
    postgresql = await startPostgresql(programs ?? '');
  }, 120_000);
  afterAll(() => postgresql.stop());

  test('is given up as away, and asked again over another connection', async () => {
    const line = await lineTo(postgresql.newDatabase());
    onTestFinished(line.close);
    const database = await openPostgresql(line.address, () => undefined, 500);
    onTestFinished(() => database.close());
    const one = () => database.query('select 1 as one');
    // Two connections are open by then.
    expect(await Promise.all([one(), one()])).toEqual([[{ one: 1 }], [{ one: 1 }]]);

    line.swallow(true);
    const vanishesMidway = database.transaction('writing', async ({ query }) => {
      await query('select 1');
    });
    const [asked, changed] = await Promise.allSettled([one(), vanishesMidway]);
    expect(asked).toMatchObject({ reason: expect.any(StoreAwayError) as unknown });
    expect(changed).toMatchObject({ reason: expect.any(StoreAwayError) as unknown });

    line.swallow(false);
    expect(await Promise.all([one(), one(), one()])).toEqual([[{ one: 1 }], [{ one: 1 }], [{ one: 1 }]]);
  });
});

/** A line to a database that can be told to swallow what is said on it. */
async function lineTo(databaseUrl: string) {
  const { pathname, searchParams } = new URL(databaseUrl.replace('@/', '@localhost/'));
  let isSwallowing = false;
  const server = createServer((near) => {
    const far = connect(join(searchParams.get('host') ?? '', '.s.PGSQL.5432'));
    near.on('data', (part) => isSwallowing || far.write(part));
    far.on('data', (part) => isSwallowing || near.write(part));
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      end.on('error', () => other.destroy());
      end.on('close', () => other.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `postgresql://relais@127.0.0.1:${port}${pathname}`,
    swallow: (isOn: boolean) => {
      isSwallowing = isOn;
    },
    close: () => void server.close(),
  };
}
