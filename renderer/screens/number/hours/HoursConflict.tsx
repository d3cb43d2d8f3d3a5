import { useTranslation } from 'react-i18next';
import { weekdays } from '#shared/model/business-hours.ts';
import { timeZoneCity } from '../../../i18n/time-zones.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { TwoVersions } from '../../../ui/TwoVersions.tsx';
import { dayNames, timesInWords } from '../../../i18n/hours.ts';
import styles from './HoursConflict.module.css';
import type { EditedHours } from './hours-editing.ts';

type HoursConflictProps = {
  mine: EditedHours;
  theirs: EditedHours;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** The hours edited here beside those that somebody else has saved meanwhile; a person chooses. */
export function HoursConflict({ mine, theirs, onKeepMine, onTakeTheirs }: HoursConflictProps) {
  const { t } = useTranslation('hours');
  return (
    <TwoVersions
      title={t('conflict.title')}
      mine={{
        title: t('conflict.mine'),
        content: <HoursInWords hours={mine} other={theirs} />,
        choice: t('conflict.keepMine'),
        onChoose: onKeepMine,
      }}
      theirs={{
        title: t('conflict.theirs'),
        content: <HoursInWords hours={theirs} other={mine} />,
        choice: t('conflict.takeTheirs'),
        onChoose: onTakeTheirs,
      }}
    />
  );
}

/** Each day in words; those that the other version says differently stand out. */
function HoursInWords({ hours, other }: { hours: EditedHours; other: EditedHours }) {
  const { t } = useTranslation(['hours', 'number', 'words']);
  const language = useInterfaceLanguage();
  const names = dayNames(language, 'short');
  const week = hours.businessHours;
  return (
    <dl className={styles['week']}>
      {week ? (
        weekdays.map((day, index) => {
          const isSame = JSON.stringify(week[day]) === JSON.stringify(other.businessHours?.[day]);
          const words = week[day].length > 0 ? timesInWords(week[day], language, t) : t('hours:closed');
          return (
            <div key={day}>
              <dt>{names[index]}</dt>
              <dd>{isSame ? words : <mark>{words}</mark>}</dd>
            </div>
          );
        })
      ) : (
        <div>
          <dt>{t('hours:conflict.week')}</dt>
          <dd>
            <mark>{t('hours:presets.noHours')}</mark>
          </dd>
        </div>
      )}
      {hours.timeZone !== other.timeZone && (
        <div>
          <dt>{t('hours:timeZone')}</dt>
          <dd>
            <mark>{timeZoneCity(hours.timeZone, language)}</mark>
          </dd>
        </div>
      )}
    </dl>
  );
}
