import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/language.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { closureName, dateInWords } from './closure-words.ts';
import type { HolidayChoice } from './holiday-choices.ts';
import styles from './HolidayChecklist.module.css';
import type { Holidays } from './holidays.ts';

type HolidayChecklistProps = {
  /** Undefined while they are fetched. */
  choices: readonly HolidayChoice[] | undefined;
  year: number;
  law: Holidays['law'] | undefined;
  /** The language in which the closures will be named. */
  nameLanguage: Language;
  chosenDates: ReadonlySet<string>;
  onChoose: (dates: ReadonlySet<string>) => void;
};

/** The holidays of a year, each to be chosen by itself or all at once; those that are closures already are marked. */
export function HolidayChecklist({
  choices,
  year,
  law,
  nameLanguage,
  chosenDates,
  onChoose,
}: HolidayChecklistProps) {
  const { t } = useTranslation('closures');
  const language = useInterfaceLanguage();
  const textLanguage = language === 'en' ? 'en' : 'fr';
  if (!choices) return <p role="status">{t('holidays.loading')}</p>;
  if (choices.length === 0) return <p role="status">{t('holidays.noneLeft', { year })}</p>;
  const free = choices.filter(({ closedBy }) => !closedBy).map(({ holiday }) => holiday.date);
  const count = free.filter((date) => chosenDates.has(date)).length;
  const choose = (dates: readonly string[], isChosen: boolean): void => {
    const others = [...chosenDates].filter((date) => !dates.includes(date));
    onChoose(new Set(isChosen ? [...others, ...dates] : others));
  };
  return (
    <div className={styles['checklist']}>
      {free.length > 1 && (
        <div className={styles['all']}>
          <Checkbox
            isSelected={count === free.length}
            isIndeterminate={count > 0 && count < free.length}
            onChange={(isChosen) => choose(free, isChosen)}
          >
            {t('holidays.all', { year })}
          </Checkbox>
        </div>
      )}
      <ul className={styles['list']}>
        {choices.map(({ holiday: { date, name, note }, closedBy }) => (
          <li key={date}>
            <Checkbox
              isSelected={closedBy !== null || chosenDates.has(date)}
              isDisabled={closedBy !== null}
              onChange={(isChosen) => choose([date], isChosen)}
            >
              <span className={styles['holiday']}>
                <span lang={nameLanguage}>{name[nameLanguage]}</span>
                <span className={styles['date']}>{dateInWords(date, language, false)}</span>
                {note && <small>{note[textLanguage]}</small>}
                {closedBy && <small>{t('holidays.there', { name: nameOf(closedBy) })}</small>}
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {law && <p className={styles['law']}>{t('holidays.law', { law: law[textLanguage] })}</p>}
    </div>
  );

  function nameOf(closure: NonNullable<HolidayChoice['closedBy']>): string {
    return closureName(closure, t);
  }
}
