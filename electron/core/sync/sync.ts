import { schemaVersion } from '#shared/cloud-contract/limits.ts';
import type { Change } from '#shared/contract/changes.ts';
import type { SyncStatus } from '#shared/contract/sync.ts';
import type { Changes } from '../changes/changes.ts';
import { traceOf } from '../error-trace.ts';
import type { Log } from '../log.ts';
import { backoff } from './backoff.ts';
import { type CloudClient, createCloudClient } from './cloud-client.ts';
import { CloudError, type CloudFailure } from './cloud-failure.ts';
import type { CloudTime } from './cloud-time.ts';
import { createListener } from './listener.ts';
import { type Retry, retryAfter, type Stop, stopFor } from './outcome.ts';
import type { Patience } from './patience.ts';
import type { RuleKey } from './rule-key.ts';
import { type Divergence, runOnce } from './run.ts';
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
  /** For a question beside the exchange, to any cloud: its clock is not followed. */
  client(place: { address: string; token: string }): CloudClient;
  /**
   * Changes the connection while nothing is exchanged: ends the run under way, keeps others from starting, and begins
   * afresh when `change` is done or has failed. One change at a time, in the order of the calls.
   */
  pause<Result>(change: () => Promise<Result>): Promise<Result>;
  /** Tells the windows what reads differently. */
  tell(keys: readonly RuleKey[]): void;
  close(): void;
};

/** How often it asks when nothing tells of news. */
const period = 60_000;

/** The shortest time between two runs that a person asks for. */
const clickPause = 5_000;

/** Whether it makes a difference to a cloud that could not be reached. */
const isSign = (why: Wake): boolean => why === 'click' || why === 'resume' || why === 'network';

/** How the runs have gone so far. */
type Course = { failures: number; retry: Retry | null; stop: Stop | null; clickedAt: number };
const freshCourse: Course = { failures: 0, retry: null, stop: null, clickedAt: Number.NEGATIVE_INFINITY };

/** What keeps edits here while the cloud's are received all the same. */
const isReceiveOnly = (stop: Stop | null): boolean => stop === 'read_only' || stop === 'upgrade_required';

export function createSync(parts: SyncParts): Sync {
  const { stores, changes, token, cloudTime, fetch, clock, patience, random, log } = parts;
  const divergence: Divergence = { times: 0, isKnown: false };
  let course = freshCourse;
  let running: Promise<void> | null = null;
  let under = new AbortController();
  /** What has asked for another run while one is under way. */
  let again: Wake | null = null;
  let pauses: Promise<unknown> = Promise.resolve();
  let asksToSendAgain = false;
  /** The oldest schema in which the cloud takes edits, as it said last. */
  let minSchema: number = schemaVersion;
  let isPaused = false;
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
  const connected = async ({ address }: { address: string }): Promise<CloudClient | null> => {
    const secret = await token.read();
    if (secret === null) return null;
    const asking = { fetch, clock, patience, onServerTime: cloudTime.observe };
    return createCloudClient({ address, token: secret }, asking);
  };

  /** What the database says; where it cannot be read, the run that follows says so, and the program goes on. */
  const read = <Answer>(ask: () => Answer, otherwise: Answer): Answer => {
    try {
      return ask();
    } catch {
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
    let mayPush = false;
    try {
      // A support person may have been made an admin; an admin finds out by being refused.
      if (connection.role === 'support') await learnRole(cloud);
      mayPush = maySend();
      const wasTooOld = minSchema > schemaVersion;
      ({ minSchema } = await runOnce({ stores, cloud, log, divergence, onShown: tell }, mayPush));
      const isStillStopped = isReceiveOnly(course.stop) && !mayPush;
      course = { ...course, failures: 0, retry: null, stop: isStillStopped ? course.stop : null };
      // What was kept back as too old may go now.
      asksToSendAgain ||= isStillStopped && wasTooOld && minSchema <= schemaVersion;
      return asksToSendAgain && isStillStopped ? 'more' : 'done';
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      return failed(error.failure, cloud, mayPush);
    }
  };

  /** Whether edits may be sent. Whom the cloud has refused asks again when it is time, and not at every edit. */
  const maySend = (): boolean => {
    const { stop } = course;
    const isWorthAsking = asksToSendAgain && (stop === 'read_only' || minSchema <= schemaVersion);
    asksToSendAgain = false;
    return stores.connections.get()?.role === 'admin' && (!isReceiveOnly(stop) || isWorthAsking);
  };

  const failed = async (
    failure: CloudFailure,
    cloud: CloudClient,
    mayPush: boolean,
  ): Promise<'done' | 'more'> => {
    const stop = stopFor(failure);
    if (isReceiveOnly(stop) && mayPush) {
      // Nothing is sent any more; what the cloud has is received all the same.
      course = { ...course, stop };
      if (stop === 'read_only') await learnRole(cloud);
      return 'more';
    }
    if (stop !== null && !isReceiveOnly(stop)) {
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
        again = null;
        next = await exchange();
        if (again !== null && (course.retry === null || isSign(again))) next = 'more';
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
    if (isPaused) return Promise.resolve();
    if (why === 'click') {
      if (clock() - course.clickedAt < clickPause) return running ?? Promise.resolve();
      // A person may have mended what stopped it.
      course = { ...course, clickedAt: clock(), stop: null };
    }
    if (again === null || !isSign(again)) again = why;
    if (why !== 'edit' && why !== 'cloud') asksToSendAgain = true;
    if (running) return running;
    under = new AbortController();
    running = exchangeWhileAsked();
    if (why === 'click' || hasPending()) publish({ kind: 'sync.changed' });
    return running;
  };

  const isIdle = (): boolean => isClosed || isPaused || course.stop === 'auth_required' || !isConnected();

  const wake = (why: Wake): void => {
    if (isIdle()) return;
    const isWaiting = course.retry !== null && course.retry.at > clock();
    if (isWaiting && (why === 'edit' || why === 'cloud')) return;
    // Whatever the network was, it may be different now.
    if (isSign(why)) course = { ...course, failures: 0 };
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
    if (!isStarted || isIdle()) return;
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

  const whilePaused = async <Result>(change: () => Promise<Result>): Promise<Result> => {
    isPaused = true;
    try {
      listener.stop();
      under.abort();
      await running;
      return await change();
    } finally {
      isPaused = false;
      course = freshCourse;
      minSchema = schemaVersion;
      plan();
    }
  };

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
    client: (place) => createCloudClient(place, { fetch, clock, patience, onServerTime: () => undefined }),
    tell,
    pause: (change) => {
      const turn = pauses.then(() => whilePaused(change));
      pauses = turn.catch(() => undefined);
      return turn;
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
