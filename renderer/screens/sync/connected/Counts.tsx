import { useTranslation } from 'react-i18next';
import type { ShownStatus } from '../../../parts/sync/use-sync-status.ts';
import { Pill } from '../../../ui/Pill.tsx';
import styles from './StateCard.module.css';

/** How much asks for a person, and how much waits; what is not stopped yet is counted once. */
export function Counts({ status: { conflicts, blocked, pending, stopping } }: { status: ShownStatus }) {
  const { t } = useTranslation('sync');
  const counts = [
    { key: 'conflicts', count: conflicts, tone: 'warning' },
    { key: 'blocked', count: blocked, tone: 'warning' },
    { key: 'stopping', count: stopping, tone: 'warning' },
    { key: 'pending', count: pending - stopping, tone: 'grey' },
  ] as const;
  const some = counts.filter(({ count }) => count > 0);
  if (some.length === 0) return null;
  return (
    <ul className={styles['counts']} aria-label={t('count.label')}>
      {some.map(({ key, count, tone }) => (
        <li key={key}>
          <Pill tone={tone}>{t(`count.${key}`, { count })}</Pill>
        </li>
      ))}
    </ul>
  );
}
