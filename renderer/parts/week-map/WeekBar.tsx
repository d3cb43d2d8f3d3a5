import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Trigger, triggers } from '#shared/model/auto-reply.ts';
import { addDays } from '#shared/model/closure.ts';
import { instantAt } from '../../i18n/zoned-time.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { isWithinYears } from '../simulation/simulation.ts';
import { triggerIcons } from '../slots/trigger-icons.ts';
import type { ShownWeek } from './use-shown-week.ts';
import styles from './WeekBar.module.css';
import { WeekChooser } from './WeekChooser.tsx';
import { weekRange, type WeekWording } from './week-words.ts';

type WeekBarProps = {
  shown: ShownWeek;
  today: string;
  wording: WeekWording;
  trigger: Trigger;
  onTrigger: (trigger: Trigger) => void;
  onToday: () => void;
};

/** What the map shows: which week, and for what happens. */
export function WeekBar({ shown, today, wording, trigger, onTrigger, onToday }: WeekBarProps) {
  const { t } = useTranslation('weekMap');
  const { first, isTypical } = shown;
  const last = addDays(first, 6);
  const range = weekRange(first, last, today, wording.language);
  const away = (days: number, edge: string) => ({
    isDisabled: !isWithinYears(addDays(edge, Math.sign(days))),
    onPress: () => {
      const noon = instantAt(addDays(first, days), '12:00', wording.timeZone);
      if (noon !== null) shown.goTo(noon);
    },
  });
  return (
    <header className={styles['bar']}>
      <h2 id="week-map-title" className={styles['title']}>
        {t('title')}
      </h2>
      <div className={styles['week']}>
        <SegmentedControl
          label={t('which')}
          isLabelHidden
          value={isTypical ? 'typical' : 'real'}
          options={[
            { value: 'typical', label: t('typical') },
            { value: 'real', label: range },
          ]}
          onChange={(which) => shown.showTypical(which === 'typical')}
        />
        <div className={styles['walk']}>
          <Button size="small" variant="quiet" iconOnly aria-label={t('previous')} {...away(-7, first)}>
            <ChevronLeft size={16} strokeWidth={1.75} aria-hidden="true" />
          </Button>
          <WeekChooser first={first} onChoose={shown.goTo} timeZone={wording.timeZone} />
          <Button size="small" variant="quiet" iconOnly aria-label={t('next')} {...away(7, last)}>
            <ChevronRight size={16} strokeWidth={1.75} aria-hidden="true" />
          </Button>
          <Button
            size="small"
            variant="quiet"
            isDisabled={!isTypical && first <= today && today <= last}
            onPress={onToday}
          >
            {t('thisWeek')}
          </Button>
        </div>
        <p className={styles['said']} role="status">
          {isTypical ? t('typical') : t('weekOf', { range })}
        </p>
      </div>
      <div className={styles['triggers']}>
        <SegmentedControl
          label={t('trigger')}
          isLabelHidden
          value={trigger}
          options={triggers.map((value) => ({
            value,
            label: t(`short.${value}`),
            icon: triggerIcons[value],
          }))}
          onChange={onTrigger}
        />
      </div>
    </header>
  );
}
