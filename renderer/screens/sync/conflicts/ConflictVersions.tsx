import { useTranslation } from 'react-i18next';
import type { SyncConflict } from '#shared/contract/sync.ts';
import { isAbsent } from '../../../parts/rule-versions/is-absent.ts';
import { RuleDifference } from '../../../parts/rule-versions/RuleDifference.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Pill } from '../../../ui/Pill.tsx';
import { VersionCard } from '../../../ui/VersionCard.tsx';
import { VersionPair } from '../../../ui/VersionPair.tsx';
import { keepWords, titleWords } from './conflict-words.ts';
import type { Parties } from './parties.ts';
import { WrittenAt } from './WrittenAt.tsx';

type ConflictVersionsProps = {
  conflict: SyncConflict;
  parties: Parties;
  /** Null: nobody chooses here. */
  onTake: ((take: 'mine' | 'theirs') => void) | null;
};

/** The version that lost beside the one that holds, what differs marked in both. */
export function ConflictVersions({ conflict, parties, onTake }: ConflictVersionsProps) {
  const { t } = useTranslation(['versions', 'activity']);
  const { versions, obstacle, mineAt, theirsAt } = conflict;
  const isGone = isAbsent(versions, 'theirs');
  return (
    <VersionPair>
      <VersionCard
        title={
          <>
            {titleWords(parties.mine, t)}
            <WrittenAt at={mineAt} />
          </>
        }
        action={
          onTake &&
          obstacle === null && (
            <Button size="small" onPress={() => onTake('mine')}>
              {keepWords(parties.mine, isGone, t)}
            </Button>
          )
        }
      >
        <RuleDifference versions={versions} show="mine" />
      </VersionCard>
      <VersionCard
        isPresent
        title={
          <>
            {isGone ? t('versions:conflicts.nothing') : titleWords(parties.theirs, t)}
            <WrittenAt at={theirsAt} />
            <Pill tone="green">{t('versions:present')}</Pill>
          </>
        }
        action={
          onTake && (
            <Button size="small" variant="primary" onPress={() => onTake('theirs')}>
              {isGone ? t('versions:conflicts.leaveDeleted') : keepWords(parties.theirs, false, t)}
            </Button>
          )
        }
      >
        {isGone ? (
          <p>{t(`versions:deleted.${versions.kind}`)}</p>
        ) : (
          <RuleDifference versions={versions} show="theirs" />
        )}
      </VersionCard>
    </VersionPair>
  );
}
