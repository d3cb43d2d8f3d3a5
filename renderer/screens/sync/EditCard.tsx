import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { RuleVersions } from '#shared/contract/sync.ts';
import { HistoryLink } from '../../parts/rule-versions/HistoryLink.tsx';
import { referenceOf } from '../../parts/rule-versions/rule-address.ts';
import { RuleTitle } from '../../parts/rule-versions/RuleTitle.tsx';
import styles from './EditCard.module.css';
import { ChangedAt } from './ChangedAt.tsx';

type EditCardProps = {
  /** For the focus to go to. */
  id?: string;
  tone: 'warning' | 'error';
  icon: LucideIcon;
  versions: RuleVersions;
  /** What was done, where the rest does not say it. */
  act?: string;
  /** When it was done, in epoch milliseconds, where the rest does not say it. */
  at?: number;
  why: ReactNode;
  children: ReactNode;
};

/** An edit that waits for a person: what it is about and has been, when it was made, why it waits, and what to do. */
export function EditCard({ id, tone, icon: Icon, versions, act, at, why, children }: EditCardProps) {
  const titleId = useId();
  const about = referenceOf(versions);
  return (
    <article
      id={id}
      tabIndex={id === undefined ? undefined : -1}
      className={styles['card']}
      aria-labelledby={titleId}
    >
      <header className={styles['header']}>
        <span className={`${styles['icon']} ${styles[tone]}`}>
          <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
        </span>
        <h3 id={titleId}>
          <RuleTitle versions={versions} />
        </h3>
        <div className={styles['aside']}>
          {at !== undefined && (
            <span className={styles['when']}>
              {act !== undefined && `${act} · `}
              <ChangedAt at={at} />
            </span>
          )}
          {about && <HistoryLink about={about} />}
        </div>
        <div className={styles['why']}>{why}</div>
      </header>
      {children}
    </article>
  );
}
