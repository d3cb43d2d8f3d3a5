import type { TFunction } from 'i18next';
import type { SyncConflict } from '#shared/contract/sync.ts';
import { isElided } from '../../../i18n/elision.ts';
import type { Parties, Party } from './parties.ts';

type T = TFunction<['versions', 'activity']>;

/** What happened, in one or two sentences. */
export function whyWords(conflict: SyncConflict, { meeting }: Parties, t: T): string {
  const { why, author, theirAuthor, versions, obstacle } = conflict;
  const facts = {
    author,
    them: theirAuthor ?? t('activity:somebody'),
    thing: t(`versions:thing.${versions.kind}`),
  };
  switch (why) {
    case 'server-restored':
      return t('versions:why.serverRestored');
    case 'duplicate_number':
      return t('versions:why.duplicateNumber', facts);
    case 'deleted':
      return t(`versions:why.${obstacle === 'number_gone' ? 'numberDeleted' : 'deleted'}.${meeting}`, facts);
    case 'deleted-over-edit':
      return t(`versions:why.deletedOverEdit.${meeting}`, facts);
    case 'stale-restore':
      return t(`versions:why.staleRestore.${meeting}`, facts);
    case 'stale':
      return t(`versions:why.stale.${meeting}`, facts);
  }
}

/** Whose version it is: "Your version", « Version d’Amélie ». */
export function titleWords(party: Party, t: T): string {
  return party.is === 'other' ? named('title', party.name, t) : t(`versions:whose.${party.is}.title`);
}

/** What choosing a version is called. `isBack`: nothing holds now, and it would come back. */
export function keepWords(party: Party, isBack: boolean, t: T): string {
  const act = isBack ? 'restore' : 'keep';
  return party.is === 'other' ? named(act, party.name, t) : t(`versions:whose.${party.is}.${act}`);
}

function named(act: 'title' | 'keep' | 'restore', name: string, t: T): string {
  return t(`versions:whose.${isElided(name) ? 'otherElided' : 'other'}.${act}`, { name });
}
