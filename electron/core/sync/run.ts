import { limits, protocol, schemaVersion } from '#shared/cloud-contract/limits.ts';
import type { Log } from '../log.ts';
import type { CloudAnswer } from './cloud-calls.ts';
import type { CloudClient } from './cloud-client.ts';
import { CloudError } from './cloud-failure.ts';
import { cursorOfNothing } from './connection.ts';
import { beginEpoch } from './new-epoch.ts';
import { type BlockedReason, type Edit, mutationOf } from './outbox.ts';
import { holdBack, takeResults } from './push-results.ts';
import { takeChanges, takeSnapshot } from './received.ts';
import type { RuleKey } from './rule-key.ts';
import { exchangeConflicts } from './shared-conflicts.ts';
import type { SyncStores } from './sync-stores.ts';

/**
 * How often the copy was not what the cloud has (sync.md, divergence alarm), which is never to happen. `isKnown`: it
 * has been received anew, and is not again until both have been the same once.
 */
export type Divergence = { times: number; isKnown: boolean };

export type RunParts = {
  stores: SyncStores;
  cloud: CloudClient;
  log: Log;
  divergence: Divergence;
  /** Called with the rules that read differently on this device, once that is committed. */
  onShown: (keys: readonly RuleKey[]) => void;
};

/**
 * Exchanges once: sends edits, receives changes, compares. One run at a time. Throws a `CloudError` where the cloud
 * does not answer; what was committed until then stays, and the next run goes on from there.
 * @param mayPush false where the token only reads: the outbox stays as it is
 * @returns the oldest schema in which the cloud takes edits
 */
export async function runOnce(parts: RunParts, mayPush: boolean): Promise<{ minSchema: number }> {
  const { stores } = parts;
  if (mayPush) await push(parts);
  const { minSchema } = await pull(parts);
  // What has come may ask for edits: of what a restored cloud has lost, of replies that move to another number.
  if (mayPush && stores.exchange(() => stores.outbox.counts().pending) > 0) {
    await push(parts);
    await pull(parts);
  }
  await exchangeConflicts(parts, mayPush);
  stores.exchange(() => stores.connections.change({ syncedAt: stores.clock() }));
  return { minSchema };
}

/** Room for the envelope of a request beside its edits. */
const pushBytes = limits.pushBytes - 4 * 1024;

async function push(parts: RunParts): Promise<void> {
  const { stores, cloud, onShown } = parts;
  let most: number = limits.mutationsPerPush;
  let restarts = 0;
  for (;;) {
    const edits = stores.exchange(() => stores.outbox.take(most, pushBytes));
    if (edits.length === 0) return;
    try {
      const answer = await cloud.call('push', requestOf(stores, edits));
      if (!answersAll(answer, edits)) throw new CloudError({ kind: 'unreachable' });
      onShown(stores.exchange(() => takeResults(stores, answer.results, answer.serverTime)));
      most = limits.mutationsPerPush;
    } catch (error) {
      const reason = refusalOf(error);
      if (isCode(error, 'epoch') && restarts < 3) {
        restarts += 1;
        await beginAgain(parts);
      } else if (reason && edits.length > 1) {
        // One of them is at fault: what holds of half of them is found out next.
        most = Math.ceil(edits.length / 2);
      } else if (reason) {
        stores.exchange(() => block(stores, edits, reason));
      } else throw error;
    }
  }
}

function requestOf({ connections }: SyncStores, edits: readonly Edit[]) {
  const { workspace: ws, client, epoch } = connections.need();
  return { ws, protocol, schema: schemaVersion, client, epoch, mutations: edits.map(mutationOf) };
}

function answersAll({ results }: CloudAnswer<'push'>, edits: readonly Edit[]): boolean {
  return results.length === edits.length && edits.every(({ mid }, index) => results[index]?.mid === mid);
}

/** Why the cloud refuses a request as a whole whose edits could be sent otherwise; null for other errors. */
function refusalOf(error: unknown): BlockedReason | null {
  if (isCode(error, 'too_large')) return 'too_large';
  return isCode(error, 'invalid') ? 'refused' : null;
}

function block(stores: SyncStores, edits: readonly Edit[], reason: BlockedReason): void {
  for (const { mid } of edits) {
    const edit = stores.outbox.byMid(mid);
    if (edit?.state === 'inflight') holdBack(stores, edit, { reason, faults: [] });
  }
}

async function pull(parts: RunParts): Promise<{ minSchema: number }> {
  try {
    return await receive(parts);
  } catch (error) {
    if (!isCode(error, 'epoch') && !isCode(error, 'cursor_expired')) throw error;
    return beginAgain(parts);
  }
}

async function receive(parts: RunParts): Promise<{ minSchema: number }> {
  const { stores, cloud, onShown } = parts;
  const { workspace: ws, epoch, cursor } = stores.connections.need();
  if (cursor === cursorOfNothing) return beginAgain(parts);
  const pages: CloudAnswer<'changes'>[] = [];
  let last: CloudAnswer<'changes'>;
  let since = cursor;
  do {
    last = await cloud.call('changes', { ws, since, epoch });
    if (last.hasMore && last.cursor === since) throw new CloudError({ kind: 'unreachable' });
    since = last.cursor;
    pages.push(last);
  } while (last.hasMore);
  const changes = pages.flatMap((page) => page.changes);
  const reached = { epoch: last.epoch, cursor: last.cursor, version: last.version };
  onShown(stores.exchange(() => takeChanges(stores, changes, reached)));
  const mayDiffer = changes.length > 0 && last.hash !== undefined;
  return mayDiffer && isDiverging(parts, last.hash) ? beginAgain(parts) : last;
}

/** Compares the copy with what the cloud has; true where it is to be received anew. */
function isDiverging({ stores, divergence, log }: RunParts, hash: string | undefined): boolean {
  if (stores.mirror.hash() === hash) {
    divergence.isKnown = false;
    return false;
  }
  divergence.times += 1;
  log.error({ times: divergence.times }, 'the copy of the cloud is not what the cloud has');
  const isFirst = !divergence.isKnown;
  divergence.isKnown = true;
  return isFirst;
}

/** Receives everything, in the place of what was known. */
async function beginAgain({ stores, cloud, onShown, log }: RunParts): Promise<{ minSchema: number }> {
  const { workspace: ws, epoch: before } = stores.connections.need();
  const { rules, epoch, cursor, version, hash, minSchema } = await cloud.call('snapshot', { ws });
  const reached = { epoch, cursor, version };
  const take = epoch === before ? takeSnapshot : beginEpoch;
  onShown(stores.exchange(() => take(stores, rules, reached)));
  if (hash !== stores.mirror.hash())
    log.error({ version }, 'a whole copy of the cloud is not what the cloud has');
  return { minSchema };
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof CloudError && error.failure.kind === 'problem' && error.failure.code === code;
}
