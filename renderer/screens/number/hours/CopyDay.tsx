import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { type BusinessHours, type Weekday, weekdays } from '#shared/model/business-hours.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { classes } from '../../../ui/classes.ts';
import fieldStyles from '../../../ui/Field.module.css';
import { dayNames } from '../../../i18n/hours.ts';
import styles from './CopyDay.module.css';
import { type EditWeek, withCopies } from './week-edits.ts';

type CopyDayProps = { day: Weekday; week: BusinessHours; onEdit: EditWeek };

/** Puts the hours of one day on others, chosen from a list. */
export function CopyDay({ day, week, onEdit }: CopyDayProps) {
  const { t } = useTranslation('hours');
  const name = dayNames(useInterfaceLanguage(), 'long')[weekdays.indexOf(day)];
  return (
    <DialogTrigger>
      <Button size="small" variant="quiet" iconOnly aria-label={t('copy.open', { day: name })}>
        <Copy size={15} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Popover className={classes(fieldStyles['popover'], styles['popover'])}>
        <Dialog className={styles['dialog'] ?? ''}>
          {({ close }) => (
            <ChooseDays
              day={day}
              onCopy={(days) => {
                if (days.length > 0) onEdit(withCopies(week, day, days));
                close();
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function ChooseDays({ day, onCopy }: { day: Weekday; onCopy: (days: readonly Weekday[]) => void }) {
  const { t } = useTranslation('hours');
  const names = dayNames(useInterfaceLanguage(), 'long');
  const [chosen, setChosen] = useState<readonly Weekday[]>([]);
  const others = weekdays.filter((other) => other !== day);
  const areAll = chosen.length === others.length;
  return (
    <>
      <Heading slot="title" level={3} className={styles['title'] ?? ''}>
        {t('copy.title', { day: names[weekdays.indexOf(day)] })}
      </Heading>
      <Checkbox
        isSelected={areAll}
        isIndeterminate={chosen.length > 0 && !areAll}
        onChange={() => setChosen(areAll ? [] : others)}
      >
        {t('copy.all')}
      </Checkbox>
      {others.map((other) => (
        <Checkbox
          key={other}
          isSelected={chosen.includes(other)}
          onChange={(isChosen) =>
            setChosen(isChosen ? [...chosen, other] : chosen.filter((another) => another !== other))
          }
        >
          <span className={styles['name']}>{names[weekdays.indexOf(other)]}</span>
        </Checkbox>
      ))}
      <Button size="small" variant="primary" onPress={() => onCopy(chosen)}>
        {t('copy.copy')}
      </Button>
    </>
  );
}
