import pg from 'pg';
import { type Database, type Queries, StoreAwayError } from './database.ts';

/** A setting under which PostgreSQL may lose what it has confirmed. */
export class UnsafePostgresqlError extends Error {
  override name = 'UnsafePostgresqlError';
}

const beginnings = { writing: 'begin', reading: 'begin isolation level repeatable read read only' };

/** bigint. A revision is far below what a number holds. */
const int8: number = pg.types.builtins.INT8;

function parserOf(type: number, format?: 'text' | 'binary'): (text: string) => unknown {
  if (type === int8) return Number;
  return pg.types.getTypeParser(type, format) as (text: string) => unknown;
}

/**
 * Opens a PostgreSQL by its address. Refuses one that confirms before a commit is on disk.
 * @param onLost told when an idle connection breaks; the next query opens another one
 * @param silence milliseconds after which one that does not answer is given up as away
 */
export async function openPostgresql(
  url: string,
  onLost: (error: Error) => void,
  silence = 25_000,
): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    // The caller has given up by then; a statement that waits for a lock is not worth more.
    statement_timeout: 20_000,
    // One that has vanished without closing its connections does not even cancel a statement.
    query_timeout: silence,
    types: { getTypeParser: parserOf },
  });
  pool.on('error', onLost);
  const withClient = async <Result>(run: (client: pg.PoolClient) => Promise<Result>): Promise<Result> => {
    const client = await pool.connect().catch((cause: unknown) => {
      throw new StoreAwayError('no connection', { cause });
    });
    let broken: Error | undefined;
    const onError = (error: Error): void => {
      broken = error;
    };
    client.on('error', onError);
    try {
      return await run(client);
    } catch (error) {
      if (!isAway(error)) throw error;
      broken ??= error;
      throw new StoreAwayError('the connection was lost', { cause: error });
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  };
  const query: Queries['query'] = (sql, values) =>
    withClient((client) => queriesOf(client).query(sql, values));
  try {
    await refuseUnsafe(query);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    store: 'postgresql',
    durability: 'disk',
    query,
    transaction: (kind, run) =>
      withClient(async (client) => {
        await client.query(beginnings[kind]);
        try {
          const result = await run(queriesOf(client));
          await client.query('commit');
          return result;
        } catch (error) {
          // A connection that is gone is not waited for: the transaction is gone with it.
          if (!isAway(error)) await client.query('rollback').catch(() => undefined);
          throw error;
        }
      }),
    close: () => pool.end(),
  };
}

function queriesOf(client: pg.PoolClient): Queries {
  return {
    async query<Result>(sql: string, values: readonly unknown[] = []) {
      const { rows } = await client.query(sql, [...values]);
      return rows as Result[];
    },
  };
}

/** SQLSTATE classes and system codes of a server that stops, starts, is full or out of reach. */
const absence = /^(08|53|57P|57014|55P03)|^E(CONNRESET|PIPE|TIMEDOUT)$/;

function isAway(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string') return absence.test(error.code);
  // What pg says without a code.
  return error.message.startsWith('Connection terminated') || error.message === 'Query read timeout';
}

async function refuseUnsafe(query: Queries['query']): Promise<void> {
  const settings = await query<{ name: string; setting: string }>(
    `select name, setting from pg_settings
     where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'`,
  );
  if (settings.length > 0) {
    throw new UnsafePostgresqlError(settings.map(({ name }) => `${name} = off`).join(', '));
  }
}
