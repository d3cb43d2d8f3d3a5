import { useTranslation } from 'react-i18next';
import type { CopyChange } from '#shared/contract/copying.ts';
import type { BusinessHours } from '#shared/model/business-hours.ts';
import { WeekChanges } from '../hours-changes/WeekChanges.tsx';
import styles from './TargetChanges.module.css';
import { ThingChange } from './ThingChange.tsx';

type Side = { businessHours: BusinessHours | null };
type HoursChangeProps = { change: CopyChange; before: Side; after: Side };

/** The days of a week that would be other ones, as they are and as they would be. */
export function HoursChange({ change, before, after }: HoursChangeProps) {
  const { t } = useTranslation('copying');
  const isWritten = change === 'new' || change === 'replaced';
  return (
    <ThingChange name={t('what.hours')} change={change}>
      {change === 'refused' && <p className={styles['note']}>{t('refused')}</p>}
      {isWritten && <WeekChanges before={before.businessHours} after={after.businessHours} />}
    </ThingChange>
  );
}
