import type { Change } from '#shared/contract/changes.ts';
import type { SyncStatus } from '#shared/contract/sync.ts';
import type { Changes } from '../changes/changes.ts';
import type { Log } from '../log.ts';
import { backoff } from './backoff.ts';
import { type CloudClient, CloudError, type CloudFailure, createCloudClient } from './cloud-client.ts';
import type { CloudTime } from './cloud-time.ts';
import { countUnreadable } from './describe.ts';
import type { RuleKey } from './rule-key.ts';
import { runOnce } from './run.ts';
import { numberIdOf } from './shown-rules.ts';
import type { SyncStores } from './sync-stores.ts';
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

/** More than this many changed rules at once, and every screen asks again. */
const tellOneByOne = 50;

type Stop = Extract<SyncStatus['state'], 'auth_required' | 'read_only' | 'upgrade_required' | 'fault'>;

export function createSync(parts: SyncParts): Sync {
  const { stores, changes, token, cloudTime, clock, random, log } = parts;
  const closing = new AbortController();
  let isStarted = false;
  let running: Promise<void> | null = null;
  let again = false;
  let failures = 0;
  let retry: { state: 'offline' | 'waiting'; at: number } | null = null;
  let stop: Stop | null = null;
  let clickedAt = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | null = null;
  let polling: AbortController | null = null;
  let isDeaf = false;

  const publish = (change: Change): void => {
    if (!closing.signal.aborted) changes.publish(change);
  };
  const client = (place: { address: string; token: string }): CloudClient =>
    createCloudClient(place, { fetch: parts.fetch, clock, onServerTime: cloudTime.observe });

  const tell = (keys: readonly RuleKey[]): void => {
    if (keys.length === 0) return;
    // What is told here is known to the cloud: it is no edit.
    isDeaf = true;
    for (const change of changesOf(keys)) publish(change);
    isDeaf = false;
  };

  const once = async (): Promise<void> => {
    const connection = stores.connections.get();
    if (!connection || closing.signal.aborted) return;
    const secret = await token.read();
    if (secret === null) {
      stop = 'auth_required';
      return;
    }
    const cloud = client({ address: connection.address, token: secret });
    try {
      const mayPush = connection.role === 'admin' && stop !== 'read_only';
      await runOnce({ stores, cloud, log, onShown: tell }, mayPush);
      failures = 0;
      retry = null;
      if (stop !== 'read_only') stop = null;
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      await failed(error.failure, cloud);
    }
  };

  const failed = async (failure: CloudFailure, cloud: CloudClient): Promise<void> => {
    const stopped = stopFor(failure);
    if (stopped === 'read_only' && stop !== 'read_only') {
      // Nothing is sent any more; what the cloud has is received all the same.
      stop = stopped;
      await learnRole(stores, cloud);
      publish({ kind: 'profile.changed' });
      again = true;
      return;
    }
    if (stopped !== null && stopped !== 'read_only') {
      stop = stopped;
      retry = null;
      return;
    }
    const asked = failure.kind === 'problem' ? failure.retryAfterMs : null;
    const pause = (asked ?? 0) + backoff(failures, random());
    failures += 1;
    retry = { state: failure.kind === 'unreachable' ? 'offline' : 'waiting', at: clock() + pause };
  };

  const run = (why: Wake): Promise<void> => {
    if (why === 'click') {
      if (clock() - clickedAt < clickPause) return running ?? Promise.resolve();
      clickedAt = clock();
      if (stop === 'read_only') stop = null;
    }
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      publish({ kind: 'sync.changed' });
      try {
        do {
          again = false;
          await once();
        } while (again && retry === null && !closing.signal.aborted);
      } catch (error) {
        if (!closing.signal.aborted) {
          stop = 'fault';
          log.error(
            { error: error instanceof Error ? error.name : typeof error, at: placeIn(error) },
            'a sync failed',
          );
        }
      } finally {
        running = null;
        plan();
        publish({ kind: 'sync.changed' });
      }
    })();
    return running;
  };

  /** What happens next by itself: a try when it is time, news from the cloud until then. */
  const plan = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (!isStarted || closing.signal.aborted || !stores.connections.get()) return;
    if (stop === 'auth_required' || stop === 'upgrade_required') return;
    const pause = retry ? Math.max(0, retry.at - clock()) : period;
    timer = setTimeout(() => wake('timer'), pause);
    if (retry === null) listen();
  };

  /** Waits for the cloud to say that there is news, over and over. */
  const listen = (): void => {
    if (polling) return;
    const poll = new AbortController();
    polling = poll;
    const signal = AbortSignal.any([poll.signal, closing.signal]);
    void (async () => {
      try {
        const connection = stores.connections.get();
        const secret = await token.read();
        if (!connection || secret === null) return;
        const { address, workspace: ws, version, epoch } = connection;
        const answer = await client({ address, token: secret }).call(
          'wait',
          { ws, version, epoch, ...mark() },
          signal,
        );
        const isNews = answer.version !== version || answer.epoch !== epoch || answer.mark !== lastMark;
        const isFirst = lastMark === null;
        lastMark = answer.mark;
        polling = null;
        if (signal.aborted) return;
        if (isNews && !(isFirst && answer.version === version && answer.epoch === epoch)) wake('cloud');
        else listen();
      } catch {
        // The next try by the clock finds out what is wrong.
        if (polling === poll) polling = null;
        if (!signal.aborted) setTimeout(() => wake('timer'), backoff(0, random())).unref();
      }
    })();
  };
  let lastMark: number | null = null;
  const mark = (): { mark?: number } => (lastMark === null ? {} : { mark: lastMark });

  const wake = (why: Wake): void => {
    if (closing.signal.aborted || !stores.connections.get()) return;
    if (stop === 'auth_required' || stop === 'upgrade_required') return;
    const isWaiting = retry !== null && retry.at > clock();
    if (isWaiting && (why === 'edit' || why === 'cloud')) return;
    // Whatever the network has done, it may be different now.
    if (why === 'resume' || why === 'network') failures = 0;
    void run(why);
  };

  /** The outbox is made up after the edit's own transaction, which has marked what it wrote. */
  const afterEdit = (): void => {
    if (closing.signal.aborted || !stores.connections.get()) return;
    stores.exchange(() => undefined);
    publish({ kind: 'sync.changed' });
    if (isStarted && stores.outbox.counts().pending > 0) wake('edit');
  };
  changes.onPublish((change) => {
    if (!isDeaf && isOfWorkspace(change) && stores.connections.get()) setImmediate(afterEdit);
  });

  return {
    status: () => {
      const connection = stores.connections.get();
      const { pending, stopping, blocked } = stores.outbox.counts();
      const state = stateNow(
        connection !== null,
        running !== null,
        stop,
        retry,
        connection?.role === 'support',
      );
      return {
        state,
        retryAt: state === 'offline' || state === 'waiting' ? (retry?.at ?? null) : null,
        syncedAt: connection?.syncedAt ?? null,
        connection: connection && {
          address: connection.address,
          role: connection.role,
          author: connection.author,
          isTokenKept: token.isKept(),
        },
        pending,
        stopping,
        blocked,
        conflicts: stores.conflicts.countOpen(),
        unreadable: connection ? countUnreadable(stores) : 0,
        clockBehind: cloudTime.secondsBehind(),
      };
    },
    start: () => {
      isStarted = true;
      wake('start');
    },
    wake,
    run,
    client,
    tell,
    reset: () => {
      failures = 0;
      retry = null;
      stop = null;
      again = false;
      lastMark = null;
      clickedAt = Number.NEGATIVE_INFINITY;
      polling?.abort();
      polling = null;
      plan();
    },
    close: () => {
      closing.abort();
      if (timer) clearTimeout(timer);
    },
  };
}

function stateNow(
  isConnected: boolean,
  isRunning: boolean,
  stop: Stop | null,
  retry: { state: 'offline' | 'waiting' } | null,
  isSupport: boolean,
): SyncStatus['state'] {
  if (!isConnected) return 'off';
  if (stop !== null && stop !== 'read_only') return stop;
  if (isRunning) return 'syncing';
  if (retry) return retry.state;
  return stop === 'read_only' && !isSupport ? 'read_only' : 'idle';
}

/** What only a person can mend (sync.md, retry and status codes); null for what passes. */
function stopFor(failure: CloudFailure): Stop | null {
  if (failure.kind === 'unreachable') return null;
  switch (failure.code) {
    case 'unauthorized':
      return 'auth_required';
    case 'forbidden':
    case 'not_found':
      return 'read_only';
    case 'schema_too_old':
      return 'upgrade_required';
    default:
      return null;
  }
}

/** Asks what the token opens by now: somebody may have made a support person of an admin. */
async function learnRole({ connections, exchange }: SyncStores, cloud: CloudClient): Promise<void> {
  const access = await cloud.call('access', {}).catch(() => null);
  if (access && connections.get())
    exchange(() => connections.change({ role: access.role, author: access.author }));
}

function isOfWorkspace({ kind }: Change): boolean {
  return (
    kind === 'workspace.changed' ||
    kind === 'numbers.changed' ||
    kind === 'autoReplies.changed' ||
    kind === 'contacts.changed' ||
    kind === 'guardRails.changed'
  );
}

function changesOf(keys: readonly RuleKey[]): Change[] {
  const kinds = new Set(keys.map(({ kind }) => kind));
  if (kinds.has('workspace') || keys.length > tellOneByOne) {
    return [{ kind: 'workspace.changed' }, { kind: 'numbers.changed' }];
  }
  const replies = new Set(
    keys.filter(({ kind }) => kind === 'auto_reply').map((key) => numberIdOf(key) ?? ''),
  );
  return [
    ...(kinds.has('phone_number') ? [{ kind: 'numbers.changed' } as const] : []),
    ...[...replies].map((numberId) => ({ kind: 'autoReplies.changed', numberId }) as const),
    ...(kinds.has('contact') ? [{ kind: 'contacts.changed' } as const] : []),
    ...(kinds.has('guard_rails') ? [{ kind: 'guardRails.changed' } as const] : []),
  ];
}

function placeIn(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack?.split('\n') ?? []) : [];
  return lines.filter((line) => line.startsWith('    at ')).map((line) => line.trim());
}
