import { knownPart } from '#shared/cloud-contract/body.ts';
import { bodyHash } from '#shared/cloud-contract/hash.ts';
import type { RuleReference } from '#shared/contract/sync.ts';
import { notFound } from '../refusals.ts';
import type { CloudAnswer } from './cloud-calls.ts';
import { CloudError } from './cloud-failure.ts';
import type { ConnectParts } from './connect.ts';
import { refusedByCloud } from './cloud-refusal.ts';
import { keyOfReference, versionsOf } from './describe.ts';
import { basisOf } from './present-body.ts';
import type { Body, RuleKey } from './rule-key.ts';

type Version = CloudAnswer<'history'>['entries'][number];

const pageSize = 30;

/** Every version the cloud has accepted of one rule. Each call asks it, and throws `CLOUD` where it does not answer. */
export function createCloudHistory({ stores, sync, token }: ConnectParts) {
  async function page(key: RuleKey, before: number | null, limit: number): Promise<CloudAnswer<'history'>> {
    const { address, workspace: ws } = stores.connections.need();
    const cloud = sync.client({ address, token: (await token.read()) ?? '' });
    try {
      return await cloud.call('history', { ws, ...key, limit, ...(before !== null && { before }) });
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      const { failure } = error;
      const isRefused = failure.kind === 'problem' && failure.code === 'unauthorized';
      throw refusedByCloud(isRefused ? 'refused' : 'unreachable');
    }
  }

  return {
    list: async (about: RuleReference, before: number | null) => {
      const key = keyOfReference(about);
      // One more than is shown: each is compared with the one before it.
      const { entries } = await page(key, before, pageSize + 1);
      const [present, basis] = stores.exchange(() => [stores.local.read(key), basisOf(stores, key)]);
      const presentHash = present && bodyHash(present);
      const shown = entries.slice(0, pageSize).map(({ rev, author, at, op, body }, index) => ({
        rev,
        author,
        at: Date.parse(at),
        op,
        versions: versionsOf(stores, key, body, entries[index + 1]?.body ?? null),
        isPresent: index === 0 && before === null && isHash(key, body, presentHash),
        canRestore: body !== null && knownPart(key.kind, body) !== null,
      }));
      return { entries: shown, next: entries.length > pageSize ? (shown.at(-1)?.rev ?? null) : null, basis };
    },

    /** The body of one version. */
    bodyAt: async (about: RuleReference, rev: number): Promise<Body> => {
      const { entries } = await page(keyOfReference(about), rev + 1, 1);
      const version: Version | undefined = entries.find((entry) => entry.rev === rev);
      if (!version?.body) throw notFound('version');
      return version.body;
    },
  };
}

function isHash({ kind }: RuleKey, body: Body | null, hash: string | null): boolean {
  if (body === null) return hash === null;
  const known = knownPart(kind, body)?.known;
  return known !== undefined && bodyHash(known) === hash;
}
