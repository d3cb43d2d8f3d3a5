import { GitCompare } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SyncConflict } from '#shared/contract/sync.ts';
import { formatChanged } from '../../../i18n/time.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { RuleTitle } from '../../../parts/rule-versions/RuleTitle.tsx';
import { whyWords } from './conflict-words.ts';
import styles from './ConflictCard.module.css';
import { ConflictChoice } from './ConflictChoice.tsx';
import { partiesOf } from './parties.ts';

type ConflictCardProps = {
  id: string;
  conflict: SyncConflict;
  /** By what name the cloud knows the person who looks. */
  me: string | null;
  onTake: (take: 'mine' | 'theirs') => void;
  /** Another text has been written instead of both, and the conflict is about to go. */
  onWritten: () => void;
};

/** One conflict: what it is about, what happened, both versions, and the choice between them. */
export function ConflictCard({ id, conflict, me, onTake, onWritten }: ConflictCardProps) {
  const { t } = useTranslation(['versions', 'activity']);
  const language = useInterfaceLanguage();
  const titleId = useId();
  const parties = partiesOf(conflict, me);
  return (
    <article id={id} tabIndex={-1} className={styles['card']} aria-labelledby={titleId}>
      <header className={styles['header']}>
        <span className={styles['icon']}>
          <GitCompare size={15} strokeWidth={1.75} aria-hidden="true" />
        </span>
        <h3 id={titleId}>
          <RuleTitle versions={conflict.versions} />
        </h3>
        <time className={styles['time']} dateTime={new Date(conflict.at).toISOString()}>
          {formatChanged(conflict.at, Date.now(), language)}
        </time>
        <p className={styles['why']}>{whyWords(conflict, parties, t)}</p>
      </header>
      <ConflictChoice conflict={conflict} parties={parties} onTake={onTake} onWritten={onWritten} />
    </article>
  );
}
