import { useTranslation } from 'react-i18next';
import type { PreviewWeek } from '#shared/contract/preview.ts';
import { classes } from '../../ui/classes.ts';
import styles from './WeekLegend.module.css';

/** What the looks of the map stand for, as far as this week has them. */
export function WeekLegend({ week, hasMoment }: { week: PreviewWeek; hasMoment: boolean }) {
  const { t } = useTranslation('weekMap');
  const spans = week.days.flatMap((day) => day.spans);
  const sent = new Set(spans.flatMap(({ outcome, period }) => (outcome === 'send' ? [period] : [])));
  const entries = [
    ...(sent.has('business_hours') ? (['during'] as const) : []),
    ...(sent.has('after_hours') ? (['outside'] as const) : []),
    ...(spans.some(({ outcome }) => outcome === 'suppress') ? (['none'] as const) : []),
    ...(hasMoment ? (['moment'] as const) : []),
  ];
  return (
    <ul className={styles['legend']} aria-hidden="true">
      {entries.map((entry) => (
        <li key={entry}>
          <span className={classes(styles['sample'], styles[entry])} />
          {t(`legend.${entry}`)}
        </li>
      ))}
    </ul>
  );
}
