import { Clock, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PendingEdit } from '#shared/contract/sync.ts';
import { RuleTitle } from '../../../parts/rule-versions/RuleTitle.tsx';
import { actOf } from './act-of.ts';
import styles from './PendingRow.module.css';
import { stops } from './stops.ts';
import { ChangedAt } from '../ChangedAt.tsx';

type PendingRowProps = {
  edit: PendingEdit;
  /** What was sent without an answer is tried again: while nothing answers, it waits. */
  isReachable: boolean;
};

/** One edit on its way to the cloud: of what, what was done, and since when it waits. */
export function PendingRow({ edit, isReachable }: PendingRowProps) {
  const { t } = useTranslation('versions');
  const isSending = edit.state === 'sending' && isReachable;
  const Icon = isSending ? RefreshCw : Clock;
  return (
    <li className={styles['row']}>
      <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
      <p className={styles['what']}>
        <RuleTitle versions={edit.versions} />
        <small>
          {t(`act.${actOf(edit)}`)}
          {' · '}
          <ChangedAt at={edit.at} />
        </small>
      </p>
      <span className={styles['state']} data-stops={stops(edit) || undefined}>
        {t(`pending.state.${wordOf(edit, isSending)}`)}
      </span>
    </li>
  );
}

function wordOf(edit: PendingEdit, isSending: boolean) {
  if (stops(edit)) return 'notStopped';
  if (edit.state === 'held') return 'held';
  return isSending ? 'sending' : 'waiting';
}
