import { useTranslation } from 'react-i18next';
import type { CopyChange } from '#shared/contract/copying.ts';
import type { Closure } from '#shared/model/closure.ts';
import { ClosureChanges } from '../hours-changes/ClosureChanges.tsx';
import styles from './TargetChanges.module.css';
import { ThingChange } from './ThingChange.tsx';

type Side = { closures: readonly Closure[] };
type ClosuresChangeProps = { change: CopyChange; before: Side; after: Side };

/** The closures that would go and those that would come. */
export function ClosuresChange({ change, before, after }: ClosuresChangeProps) {
  const { t } = useTranslation('copying');
  const isWritten = change === 'new' || change === 'replaced';
  return (
    <ThingChange name={t('what.closures')} change={change}>
      {change === 'refused' && <p className={styles['note']}>{t('refused')}</p>}
      {isWritten && <ClosureChanges before={before.closures} after={after.closures} />}
    </ThingChange>
  );
}
