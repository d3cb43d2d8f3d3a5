import { CircleAlert, Plus, X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Interval, intervalMinutes, minutesPerDay } from '#shared/model/business-hours.ts';
import { formatTimeOfDay } from '../../../i18n/time.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import fieldStyles from '../../../ui/Field.module.css';
import { TimeOfDayField } from '../../../ui/TimeOfDayField.tsx';
import { timesInWords } from '../../../i18n/hours.ts';
import { nextInterval } from './closure-draft.ts';
import styles from './SpecialHours.module.css';

type SpecialHoursProps = {
  hours: readonly Interval[];
  onChange: (hours: Interval[]) => void;
  error: string | undefined;
};

/** The intervals at which one is open on the days of a closure. */
export function SpecialHours({ hours, onChange, error }: SpecialHoursProps) {
  const { t } = useTranslation(['closures', 'words']);
  const language = useInterfaceLanguage();
  const id = useId();
  const next = nextInterval(hours);
  const describedBy = error === undefined ? undefined : `${id}-error`;
  const set = (index: number, [start, end]: Interval): void => {
    onChange([...hours].with(index, [start, end === '00:00' ? '24:00' : end]));
  };
  return (
    <div className={styles['hours']}>
      {hours.map((interval, index) => {
        const [start, end] = interval;
        const shared = { isInvalid: error !== undefined, describedBy, onSettle: () => undefined };
        return (
          // oxlint-disable-next-line react/no-array-index-key -- an interval is the one at its place
          <div key={index} className={styles['interval']}>
            <TimeOfDayField
              label={t('closures:form.opensAt')}
              value={start}
              onChange={(time) => set(index, [time, end])}
              {...shared}
            />
            <span aria-hidden="true">–</span>
            <TimeOfDayField
              label={t('closures:form.closesAt')}
              value={end}
              onChange={(time) => set(index, [start, time])}
              {...shared}
            />
            {hours.length > 1 && (
              <Button
                variant="quiet"
                size="small"
                iconOnly
                aria-label={t('closures:form.removeInterval', {
                  times: timesInWords([interval], language, t),
                })}
                onPress={() => onChange([...hours].toSpliced(index, 1))}
              >
                <X size={15} aria-hidden="true" />
              </Button>
            )}
            <IntervalNote interval={interval} />
          </div>
        );
      })}
      {next && (
        <Button variant="quiet" size="small" onPress={() => onChange([...hours, next])}>
          <Plus size={15} aria-hidden="true" />
          {t('closures:form.addInterval')}
        </Button>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={fieldStyles['error']} role="alert">
          <CircleAlert size={14} aria-hidden="true" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}

/** What an end that is not after its start means. */
function IntervalNote({ interval }: { interval: Interval }) {
  const { t } = useTranslation('closures');
  const language = useInterfaceLanguage();
  const { start, end } = intervalMinutes(interval);
  if (end <= minutesPerDay) return null;
  const time = formatTimeOfDay(end - minutesPerDay, language);
  return (
    <small className={styles['note']}>
      {end - start === minutesPerDay ? t('form.wholeDay') : t('form.nextDay', { time })}
    </small>
  );
}
