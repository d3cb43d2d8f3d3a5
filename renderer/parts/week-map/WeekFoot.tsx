import { Map as MapIcon, Table2 } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewWeek } from '#shared/contract/preview.ts';
import { Button } from '../../ui/Button.tsx';
import { placeOf } from './week-places.ts';
import { WeekLegend } from './WeekLegend.tsx';
import styles from './WeekMoments.module.css';

type WeekFootProps = {
  week: PreviewWeek;
  at: number;
  /** The id of the hint about the keys, which describes the picture. */
  hintId: string;
  isTable: boolean;
  setTable: (isTable: boolean) => void;
};

/** What stands under the picture: its legend, the keys while it has the focus, and the way to the table. */
export const WeekFoot = memo(function WeekFoot({ week, at, hintId, isTable, setTable }: WeekFootProps) {
  const { t } = useTranslation('weekMap');
  const Icon = isTable ? MapIcon : Table2;
  const next = isTable ? t('picture') : t('table');
  return (
    <div className={styles['foot']}>
      <p id={hintId} className={styles['hint']}>
        {t('hint')}
      </p>
      {!isTable && <WeekLegend week={week} hasMoment={placeOf(week, at) !== null} />}
      <Button
        size="small"
        variant="quiet"
        aria-label={`${next} – ${t('title')}`}
        onPress={() => setTable(!isTable)}
      >
        <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
        {next}
      </Button>
    </div>
  );
});
