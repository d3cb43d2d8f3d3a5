import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Closure } from '#shared/model/closure.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { LoadFailure } from '../../../ui/LoadFailure.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { Select } from '../../../ui/Select.tsx';
import { adding } from './closure-changes.ts';
import styles from './HolidayDialog.module.css';
import { HolidayChecklist } from './HolidayChecklist.tsx';
import { type HolidayChoice, holidayChoices } from './holiday-choices.ts';
import { holidaysQuery } from './holidays.ts';
import { type HolidayRegion, holidayRegions, regionOfNumber } from './region-of-number.ts';
import { saveClosures } from './save-closures.ts';

type HolidayDialogProps = {
  number: PhoneNumber;
  /** The date at the number (`YYYY-MM-DD`). */
  today: string;
  /** The year to begin with; null = this one, or the next when nothing is left to choose in it. */
  firstYear: number | null;
  onClose: () => void;
  onAdded: (count: number) => void;
};

/** Offers the holidays of a region, this year's and the next's; those that are chosen become closures. */
export function HolidayDialog({ number, today, firstYear, onClose, onAdded }: HolidayDialogProps) {
  const { t } = useTranslation(['closures', 'words']);
  const [region, setRegion] = useState<HolidayRegion>(() => regionOfNumber(number) ?? holidayRegions[0]);
  const [wantedYear, setYear] = useState(firstYear);
  const [chosenDates, setChosenDates] = useState<ReadonlySet<string>>(new Set());
  const [state, setState] = useState<'choosing' | 'saving' | 'failed'>('choosing');
  const { data, isError, refetch } = useQuery(holidaysQuery(region));
  const thisYear = Number(today.slice(0, 4));
  const choicesOf = (of: number): HolidayChoice[] =>
    data ? holidayChoices(data.holidays, of, number.closures, today) : [];
  const isOver = data && choicesOf(thisYear).every(({ closedBy }) => closedBy);
  const year = wantedYear ?? (isOver ? thisYear + 1 : thisYear);
  const choices = choicesOf(year);
  const chosen = choices.filter(({ holiday, closedBy }) => !closedBy && chosenDates.has(holiday.date));

  const add = async (): Promise<void> => {
    setState('saving');
    try {
      await saveClosures(number.id, adding(chosen.map((choice) => closureOf(choice, number))));
    } catch {
      setState('failed');
      return;
    }
    onAdded(chosen.length);
  };

  return (
    <Dialog
      title={t('closures:holidays.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('words:cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={chosen.length === 0}
            isPending={state === 'saving'}
            onPress={() => void add()}
          >
            {t('closures:holidays.add', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <p className={styles['text']}>{t('closures:holidays.text')}</p>
      {state === 'failed' && <Banner tone="error">{t('closures:toast.failed')}</Banner>}
      <div className={styles['of']}>
        <Select
          label={t('closures:holidays.region')}
          value={region}
          options={holidayRegions.map((value) => ({ value, label: t(`closures:region.${value}`) }))}
          onChange={(wanted) => {
            setRegion(wanted);
            // The year in sight stays, whatever this region still has of it.
            setYear(year);
            setChosenDates(new Set());
          }}
        />
        <SegmentedControl
          label={t('closures:holidays.year')}
          value={String(year)}
          options={[thisYear, thisYear + 1].map((value) => ({ value: String(value), label: String(value) }))}
          onChange={(wanted) => setYear(Number(wanted))}
        />
      </div>
      {isError ? (
        <LoadFailure
          message={t('closures:holidays.failed')}
          retryLabel={t('closures:holidays.retry')}
          onRetry={() => void refetch()}
        />
      ) : (
        <HolidayChecklist
          choices={data && choices}
          year={year}
          law={data?.law}
          nameLanguage={number.language}
          chosenDates={chosenDates}
          onChoose={setChosenDates}
        />
      )}
    </Dialog>
  );
}

/** Closed on the day, called as the law calls it in the number's language. */
function closureOf({ holiday: { date, name } }: HolidayChoice, { language }: PhoneNumber): Closure {
  return { name: name[language], from: date, to: date, hours: [] };
}
