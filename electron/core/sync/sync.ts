import type { Change } from '#shared/contract/changes.ts';
import type { SyncStatus } from '#shared/contract/sync.ts';
import type { Changes } from '../changes/changes.ts';
import type { Log } from '../log.ts';
import { backoff } from './backoff.ts';
import { type CloudClient, createCloudClient } from './cloud-client.ts';
import { CloudError, type CloudFailure } from './cloud-failure.ts';
import type { CloudTime } from './cloud-time.ts';
import { createListener } from './listener.ts';
import { type Retry, retryAfter, type Stop, stopFor } from './outcome.ts';
import type { Patience } from './patience.ts';
import type { RuleKey } from './rule-key.ts';
import { runOnce } from './run.ts';
import { statusOf } from './status.ts';
import type { SyncStores } from './sync-stores.ts';
import { changesOf, isOfWorkspace } from './told-changes.ts';
import type { Token } from './token.ts';

/** What makes it exchange: an edit, a sign that the network or the cloud has news, the clock, a person. */
export type Wake = 'edit' | 'start' | 'resume' | 'network' | 'timer' | 'cloud' | 'click';

export type SyncParts = {
  stores: SyncStores;
  changes: Changes;
  token: Token;
  cloudTime: CloudTime;
  clock: () => number;
  fetch: typeof fetch;
  patience: Patience;
  random: () => number;
  log: Log;
};

/** Keeps the mirror in the cloud and this device the same, in the background, one run at a time. */
export type Sync = {
  status(): SyncStatus;
  /** Begins to exchange by itself, until `close`. */
  start: () => void;
  /** Exchanges as soon as it may. */
  wake: (why: Wake) => void;
  /** Exchanges now; answers when it is done. What goes wrong stands in the status. */
  run(why: Wake): Promise<void>;
  client(place: { address: string; token: string }): CloudClient;
  /** Ends the run that is under way, if any, and what it would do next by itself; `reset` goes on. */
  halt(): Promise<void>;
  /** Forgets how the last runs went: the connection is another one. */
  reset(): void;
  /** Tells the windows what reads differently. */
  tell(keys: readonly RuleKey[]): void;
  close(): void;
};

/** How often it asks when nothing tells of news. */
const period = 60_000;

/** The shortest time between two runs that a person asks for. */
const clickPause = 5_000;

/** How the runs have gone so far. */
type Course = { failures: number; retry: Retry | null; stop: Stop | null; clickedAt: number };
const freshCourse: Course = { failures: 0, retry: null, stop: null, clickedAt: Number.NEGATIVE_INFINITY };

export function createSync(parts: SyncParts): Sync {
  const { stores, changes, token, cloudTime, fetch, clock, patience, random, log } = parts;
  let course = freshCourse;
  let running: Promise<void> | null = null;
  let under = new AbortController();
  let again = false;
  let isStarted = false;
  let isClosed = false;
  let isTelling = false;
  let timer: NodeJS.Timeout | null = null;

  const publish = (change: Change): void => {
    if (!isClosed) changes.publish(change);
  };
  const tell = (keys: readonly RuleKey[]): void => {
    // What comes from the cloud need not go there.
    isTelling = true;
    for (const change of changesOf(keys)) publish(change);
    isTelling = false;
  };
  const client = (place: { address: string; token: string }): CloudClient =>
    createCloudClient(place, { fetch, clock, patience, onServerTime: cloudTime.observe });
  const connected = async ({ address }: { address: string }): Promise<CloudClient | null> => {
    const secret = await token.read();
    return secret === null ? null : client({ address, token: secret });
  };

  /** What the database says; where it cannot be read, that is a fault, and not the end of the program. */
  const read = <Answer>(ask: () => Answer, otherwise: Answer): Answer => {
    try {
      return ask();
    } catch (error) {
      failedHere(error);
      return otherwise;
    }
  };
  const isConnected = (): boolean => read(() => stores.connections.get() !== null, true);
  const hasPending = (): boolean => read(() => stores.outbox.counts().pending > 0, false);

  /** Asks what the token opens by now. */
  const learnRole = async (cloud: CloudClient): Promise<void> => {
    const access = await cloud.call('access', {}).catch(() => null);
    const known = stores.connections.get();
    if (!access || !known || (access.role === known.role && access.author === known.author)) return;
    const { role, author } = access;
    stores.exchange(() => stores.connections.change({ role, author }));
    if (role === 'admin' && course.stop === 'read_only') course = { ...course, stop: null };
    publish({ kind: 'profile.changed' });
  };

  /** Exchanges once; `more` asks for another time at once. */
  const exchange = async (): Promise<'done' | 'more'> => {
    const connection = stores.connections.get();
    if (!connection || isClosed) return 'done';
    const opened = await connected(connection);
    if (!opened) {
      course = { ...course, stop: 'auth_required' };
      return 'done';
    }
    const cloud = until(under.signal, opened);
    try {
      // A support person may have been made an admin; an admin finds out by being refused.
      if (connection.role === 'support') await learnRole(cloud);
      const mayPush = stores.connections.get()?.role === 'admin' && course.stop !== 'read_only';
      await runOnce({ stores, cloud, log, onShown: tell }, mayPush);
      const stop = course.stop === 'read_only' ? course.stop : null;
      course = { ...course, failures: 0, retry: null, stop };
      return 'done';
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      return failed(error.failure, cloud);
    }
  };

  const failed = async (failure: CloudFailure, cloud: CloudClient): Promise<'done' | 'more'> => {
    const stop = stopFor(failure);
    if (stop === 'read_only' && course.stop !== 'read_only') {
      // Nothing is sent any more; what the cloud has is received all the same.
      course = { ...course, stop };
      await learnRole(cloud);
      return 'more';
    }
    if (stop !== null && stop !== 'read_only') {
      course = { ...course, stop, retry: null };
    } else {
      const retry = retryAfter(failure, course.failures, clock(), random());
      course = { ...course, retry, failures: course.failures + 1 };
    }
    return 'done';
  };

  const failedHere = (error: unknown): void => {
    // It may last, and is not to be tried as fast as it fails.
    const retry: Retry = { state: 'waiting', at: clock() + backoff(course.failures, random()) };
    course = { ...course, stop: 'fault', retry, failures: course.failures + 1 };
    log.error(traceOf(error), 'a sync failed');
  };

  const exchangeWhileAsked = async (): Promise<void> => {
    try {
      let next: 'done' | 'more';
      do {
        again = false;
        next = await exchange();
        if (again && course.retry === null) next = 'more';
      } while (next === 'more');
    } catch (error) {
      if (!isClosed) failedHere(error);
    } finally {
      running = null;
      plan();
      publish({ kind: 'sync.changed' });
    }
  };

  const run = (why: Wake): Promise<void> => {
    if (why === 'click') {
      if (clock() - course.clickedAt < clickPause) return running ?? Promise.resolve();
      // A person may have mended what stopped it.
      course = { ...course, clickedAt: clock(), stop: null };
    }
    again = true;
    if (running) return running;
    under = new AbortController();
    running = exchangeWhileAsked();
    if (why === 'click' || hasPending()) publish({ kind: 'sync.changed' });
    return running;
  };

  const isStopped = (): boolean => course.stop === 'auth_required' || course.stop === 'upgrade_required';

  const wake = (why: Wake): void => {
    if (isClosed || isStopped() || !isConnected()) return;
    const isWaiting = course.retry !== null && course.retry.at > clock();
    if (isWaiting && (why === 'edit' || why === 'cloud')) return;
    // Whatever the network was, it may be different now.
    if (why === 'resume' || why === 'network') course = { ...course, failures: 0 };
    void run(why);
  };

  const listener = createListener({
    connection: stores.connections.get,
    client: connected,
    onNews: () => wake('cloud'),
    onLost: () => wake('timer'),
    random,
  });

  /** What happens next by itself: a try when it is time, or what the cloud tells until then. */
  const plan = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (!isStarted || isClosed || isStopped() || !isConnected()) return;
    timer = setTimeout(() => wake('timer'), course.retry ? Math.max(0, course.retry.at - clock()) : period);
    if (course.retry === null) listener.start();
  };

  /** What has been written is an edit on its way from here on. */
  const settle = (): void => {
    try {
      if (stores.marks.list().length > 0) stores.exchange(() => undefined);
    } catch (error) {
      // The marks stay, and the next run makes edits of them.
      failedHere(error);
    }
  };
  const afterWrite = (): void => {
    if (isClosed || !isConnected()) return;
    settle();
    publish({ kind: 'sync.changed' });
    if (isStarted && hasPending()) wake('edit');
  };
  changes.onPublish((change) => {
    if (!isTelling && isOfWorkspace(change)) setImmediate(afterWrite);
  });

  return {
    status: () => {
      settle();
      const state = { ...course, isRunning: running !== null };
      return statusOf(stores, state, token.isKept(), cloudTime.secondsBehind());
    },
    start: () => {
      isStarted = true;
      wake('start');
    },
    wake,
    run,
    client,
    tell,
    halt: async () => {
      listener.stop();
      under.abort();
      await running;
    },
    reset: () => {
      course = freshCourse;
      listener.stop();
      plan();
    },
    close: () => {
      isClosed = true;
      under.abort();
      listener.stop();
      if (timer) clearTimeout(timer);
    },
  };
}

/** Asks for as long as it may. */
function until(end: AbortSignal, cloud: CloudClient): CloudClient {
  return { call: (name, input, signal) => cloud.call(name, input, signal ?? end) };
}

/** Kind and place of an error. Its message stays out: it may quote a text or a phone number. */
function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  return { error: error.name, at: frames.map((frame) => frame.trim()) };
}
