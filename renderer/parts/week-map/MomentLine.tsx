import { FlaskConical, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PreviewWeek } from '#shared/contract/preview.ts';
import { formatDate } from '../../i18n/moment.ts';
import { wallClock } from '../../i18n/time.ts';
import { Button } from '../../ui/Button.tsx';
import { Pill } from '../../ui/Pill.tsx';
import styles from './MomentLine.module.css';
import { placeOf } from './week-places.ts';
import { hoursWords, momentName, replyWords, type WeekWording } from './week-words.ts';

type MomentLineProps = {
  week: PreviewWeek;
  at: number;
  /** The moment in sight. */
  moment: number;
  wording: WeekWording;
  onPick: (at: number) => void;
};

/** The moment in sight, in words: when it is, whether it is open, and what leaves. */
export function MomentLine({ week, at, moment, wording, onPick }: MomentLineProps) {
  const { t } = useTranslation('weekMap');
  const place = placeOf(week, moment);
  const Icon = place?.span.period === 'business_hours' ? Sun : Moon;
  const date = formatDate(wallClock(moment, wording.timeZone).date, wording.language);
  return (
    <div className={styles['line']}>
      <div className={styles['facts']}>
        <p className={styles['when']}>
          <b>{momentName(moment, place, wording)}</b>
          {moment === at && <Pill tone="grey">{t('simulated')}</Pill>}
        </p>
        {place && (
          <p className={styles['hours']}>
            <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
            {hoursWords(place.span, moment, wording)}
          </p>
        )}
        {place && <p className={styles['reply']}>{replyWords(place.span, wording)}</p>}
      </div>
      <Button size="small" onPress={() => onPick(moment)}>
        <FlaskConical size={14} strokeWidth={1.75} aria-hidden="true" />
        {wording.isTypical ? t('simulateOn', { date }) : t('simulate')}
      </Button>
    </div>
  );
}
