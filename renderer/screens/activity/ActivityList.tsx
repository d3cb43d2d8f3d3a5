import { useTranslation } from 'react-i18next';
import type { ActivityEntry } from '#shared/contract/activity.ts';
import { useCanWrite } from '../../client/use-can-write.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import styles from './ActivityScreen.module.css';
import { byDay, dayTitle } from './days.ts';
import { Entry } from './Entry.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { useRestore } from './use-restore.ts';

type ActivityListProps = {
  entries: readonly ActivityEntry[];
  /** Whether all are about one number. */
  isOfOneNumber: boolean;
};

/** Changes by day, the latest first. */
export function ActivityList({ entries, isOfOneNumber }: ActivityListProps) {
  const { t } = useTranslation('activity');
  const language = useInterfaceLanguage();
  const canWrite = useCanWrite();
  const { restore, question, answer } = useRestore();
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const words = { today: t('today'), yesterday: t('yesterday') };
  return (
    <>
      {byDay(entries, timeZone).map((day) => (
        <section key={day.date} className={styles['day']}>
          <h2 className={styles['date']}>{dayTitle(day.at, Date.now(), timeZone, language, words)}</h2>
          <ul className={styles['entries']}>
            {day.entries.map((entry) => (
              <Entry
                key={entry.id}
                entry={entry}
                timeZone={timeZone}
                namesNumber={!isOfOneNumber}
                onRestore={canWrite ? ({ id }) => restore(id) : null}
              />
            ))}
          </ul>
        </section>
      ))}
      {question && <RestoreDialog question={question} onAnswer={(isYes) => void answer(isYes)} />}
    </>
  );
}
