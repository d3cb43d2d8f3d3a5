import type { Logger } from 'pino';
import { noInbox, openTokenInbox } from './access/token-inbox.ts';
import { newToken, openTokens, tokenHash, type Tokens } from './access/tokens.ts';
import type { Rates } from './api/door.ts';
import { traceOf } from './api/trace.ts';
import { forget } from './mirror/forget.ts';
import { openHighWater } from './mirror/high-water.ts';
import { openMirror } from './mirror/mirror.ts';
import { openWaiting, type Waiting, type WaitLimits } from './mirror/waiting.ts';
import { startServer } from './server.ts';
import type { Database } from './store/database.ts';
import { openDatabase, type Place } from './store/open-database.ts';

export type CloudOptions = {
  place: Place;
  /** Where it remembers outside the database how far it had come. */
  stateDir: string;
  host: string;
  /** 0 takes a free one. */
  port: number;
  log: Logger;
  /** Epoch milliseconds. */
  clock?: () => number;
  /** The database was put back from a backup, and `stateDir` with it. */
  restored?: boolean;
  rates?: Rates;
  waits?: WaitLimits;
};

export type Cloud = {
  address: string;
  database: Database;
  tokens: Tokens;
  waiting: Waiting;
  /** A token for the first admin; null once an admin has one. */
  firstToken: string | null;
  /** How many workspaces were found restored from a backup. */
  renewed: number;
  close: () => Promise<void>;
};

const day = 24 * 60 * 60 * 1000;

/** How long a token opens what it opens, in milliseconds. */
const tokenLife = 365 * day;

/** Opens the store, sees to it that somebody can get in, and serves the API. */
export async function startCloud({
  place,
  stateDir,
  clock = Date.now,
  ...options
}: CloudOptions): Promise<Cloud> {
  const { log } = options;
  const database = await openDatabase(place, (error) => log.warn(traceOf(error), 'a connection was lost'));
  try {
    const tokens = openTokens(database, 'dataDir' in place ? openTokenInbox(place.dataDir) : noInbox);
    const firstToken = await admitFirst(database, new Date(clock()));
    const highWater = await openHighWater(database, stateDir, options.restored ?? false);
    const mirror = openMirror(database, highWater);
    const onAway = (error: unknown): void => log.warn(traceOf(error), 'the store is away while clients wait');
    const waiting = openWaiting(database, onAway, options.waits);
    const server = await startServer({ ...options, database, mirror, waiting, tokens, clock });
    const tidy = (): void => {
      forget(database, new Date(clock())).catch((error: unknown) =>
        log.error(traceOf(error), 'tidying failed'),
      );
    };
    tidy();
    const tidying = setInterval(tidy, day).unref();
    return {
      address: server.address,
      database,
      tokens,
      waiting,
      firstToken,
      renewed: highWater.renewed,
      async close() {
        clearInterval(tidying);
        // Those who wait would keep the server.
        const polled = waiting.close();
        await server.close();
        await polled;
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** What instances that start together wait on; any number that nobody else uses. */
const admissionLock = 7_231_955;

function admitFirst(database: Database, now: Date): Promise<string | null> {
  return database.transaction('writing', async (queries) => {
    await queries.query('select pg_advisory_xact_lock($1)', [admissionLock]);
    const tokens = openTokens(queries, noInbox);
    if (await tokens.hasAdmin(now)) return null;
    const token = newToken();
    const expiresAt = new Date(now.getTime() + tokenLife);
    await tokens.keep({ hash: tokenHash(token), ws: null, role: 'admin', author: 'admin', expiresAt }, now);
    return token;
  });
}
