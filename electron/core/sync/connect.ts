import { randomUUID } from 'node:crypto';
import { bodyHash } from '#shared/cloud-contract/hash.ts';
import { schemaVersion } from '#shared/cloud-contract/limits.ts';
import type { CloudRefusal, Holding } from '#shared/contract/sync.ts';
import type { ImportPlan } from '#shared/contract/workspace-file.ts';
import type { Role } from '#shared/model/role.ts';
import type { Revisions } from '../database/revisions.ts';
import { conflict, notFound } from '../refusals.ts';
import type { WorkspaceFiles } from '../workspace-file/workspace-file.ts';
import { readAddress } from './address.ts';
import type { CloudAnswer } from './cloud-calls.ts';
import { CloudError } from './cloud-failure.ts';
import { copyOf, holdingOf, isEmpty } from './cloud-copy.ts';
import { refusedByCloud } from './cloud-refusal.ts';
import type { CloudTime } from './cloud-time.ts';
import { nameOf, onlyId, type RuleKey } from './rule-key.ts';
import type { Sync } from './sync.ts';
import type { SyncStores } from './sync-stores.ts';
import type { Token } from './token.ts';

export type ConnectParts = {
  stores: SyncStores;
  sync: Sync;
  token: Token;
  cloudTime: CloudTime;
  revisions: Revisions;
  workspaceFiles: WorkspaceFiles;
};

type Wanted = { address: string; token: string };

/** What two copies have to do with each other; see the contract. */
export type Look = {
  role: Role;
  author: string;
  cloud: Holding;
  mine: Holding;
  plan: ImportPlan | null;
  isSame: boolean;
  basis: string;
};

const theWorkspace: RuleKey = { kind: 'workspace', id: onlyId };

/** The beginning and the end of a connection; see the contract for each call. */
export function createConnecting(parts: ConnectParts) {
  const { stores, sync, token, cloudTime, workspaceFiles } = parts;

  /** Puts a token in the place of the one before, which comes back where the write is refused. */
  const withToken = async (next: string, write: () => void): Promise<void> => {
    const before = await token.read();
    await token.set(next);
    try {
      stores.exchange(write);
    } catch (error) {
      await (before === null ? token.clear() : token.set(before));
      throw error;
    }
  };

  return {
    look: async (wanted: Wanted): Promise<Look> => {
      const { access, snapshot } = await ask(parts, wanted);
      const copy = copyOf(snapshot.rules);
      const mine = workspaceFiles.snapshot();
      return {
        role: access.role,
        author: access.author,
        cloud: holdingOf(copy),
        mine: holdingOf(mine),
        plan: isEmpty(copy) ? null : workspaceFiles.wouldReplace(copy),
        isSame: isSame(stores, snapshot),
        basis: basisOf(parts, snapshot),
      };
    },

    connect: async ({ start, basis, ...wanted }: Wanted & { start: 'mine' | 'cloud'; basis: string }) => {
      const { address, access, snapshot } = await ask(parts, wanted);
      if (access.role === 'support' && start === 'mine') throw refusedByCloud('read_only');
      const copy = copyOf(snapshot.rules);
      const write = (): void => {
        if (basis !== basisOf(parts, snapshot)) throw conflict();
        if (start === 'cloud' && isEmpty(copy) && !isEmpty(workspaceFiles.snapshot())) throw conflict();
        forgetAll(stores);
        if (start === 'cloud' && !isEmpty(copy)) workspaceFiles.replace(copy);
        const { epoch, cursor, version } = snapshot;
        stores.connections.set({
          address,
          workspace: access.workspace,
          client: randomUUID(),
          role: access.role,
          author: access.author,
          epoch,
          cursor,
          version,
          syncedAt: null,
        });
        for (const rule of snapshot.rules) stores.mirror.write({ ...rule, isOwn: false });
        stores.marks.clear();
        // Whatever either has and the other has not is an edit of this device.
        if (start === 'mine') {
          // A device without a name takes the cloud's: it has none to send in its place.
          if (copy.workspace && !stores.local.read(theWorkspace))
            stores.local.write(theWorkspace, copy.workspace, null);
          for (const key of [...stores.local.keys(), ...snapshot.rules]) stores.marks.add(key);
        } else if (access.role === 'admin' && !snapshot.rules.some(({ kind }) => kind === 'workspace')) {
          // A cloud without a name has taken none away. A support person's device keeps its own to itself.
          stores.marks.add(theWorkspace);
        }
      };
      await sync.pause(() => withToken(wanted.token.trim(), write));
    },

    changeToken: async (wanted: string) => {
      const connection = stores.connections.need();
      const { access } = await askAccess(parts, { address: connection.address, token: wanted });
      if (access.workspace !== connection.workspace) throw refusedByCloud('other_workspace');
      const { role, author } = access;
      const write = (): void => {
        // What was connected may have been disconnected since the cloud was asked.
        if (stores.connections.get()?.workspace !== access.workspace) throw notFound('connection');
        stores.connections.change({ role, author });
      };
      await sync.pause(() => withToken(wanted.trim(), write));
    },

    disconnect: () =>
      sync.pause(async () => {
        stores.exchange(() => forgetAll(stores));
        await token.clear();
        cloudTime.forget();
      }),
  };
}

/** Asks what a token opens. Throws `CLOUD` with the reason. */
async function askAccess({ sync }: ConnectParts, { address: typed, token }: Wanted) {
  const read = readAddress(typed);
  if ('refused' in read) throw refusedByCloud(read.refused);
  const { address } = read;
  const cloud = sync.client({ address, token: token.trim() });
  // Whoever answers in the cloud's form is one; a token is shown to nobody else.
  await answerOf(cloud.call('health', {}), false);
  const access = await answerOf(cloud.call('access', {}), true);
  return { address, cloud, access };
}

/** Asks what a token opens and what is there. Throws `CLOUD` with the reason. */
async function ask(parts: ConnectParts, wanted: Wanted) {
  const { address, cloud, access } = await askAccess(parts, wanted);
  const snapshot = await answerOf(cloud.call('snapshot', { ws: access.workspace }), true);
  if (snapshot.minSchema > schemaVersion) throw refusedByCloud('unreadable');
  return { address, access, snapshot };
}

/** @param isCloud whether the one who is asked has answered as a cloud before */
async function answerOf<Answer>(call: Promise<Answer>, isCloud: boolean): Promise<Answer> {
  try {
    return await call;
  } catch (error) {
    throw error instanceof CloudError ? refusedByCloud(reasonOf(error, isCloud)) : error;
  }
}

function reasonOf({ failure, isAnswered }: CloudError, isCloud: boolean): CloudRefusal {
  if (failure.kind === 'problem' && failure.code === 'unauthorized') return 'refused';
  const isByStranger = failure.kind === 'unreachable' ? isAnswered : failure.code === 'not_found';
  return isByStranger && !isCloud ? 'not_a_cloud' : 'unreachable';
}

/** Says what both copies were when they were looked at. */
function basisOf({ revisions }: ConnectParts, { epoch, version }: CloudAnswer<'snapshot'>): string {
  return `${epoch}.${version}.${revisions.current()}`;
}

function isSame({ local }: SyncStores, { rules }: CloudAnswer<'snapshot'>): boolean {
  const theirs = new Map(
    rules.filter(({ deleted }) => !deleted).map((rule) => [nameOf(rule), rule.bodyHash]),
  );
  const mine = local.keys().flatMap((key) => {
    const body = local.read(key);
    return body ? [{ name: nameOf(key), hash: bodyHash(body) }] : [];
  });
  return mine.length === theirs.size && mine.every(({ name, hash }) => theirs.get(name) === hash);
}

function forgetAll({ connections, mirror, outbox, conflicts, marks }: SyncStores): void {
  connections.forget();
  mirror.clear();
  outbox.clear();
  conflicts.clear();
  marks.clear();
}
