import { ChevronDown, Clock } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { classes } from '../../../ui/classes.ts';
import fieldStyles from '../../../ui/Field.module.css';
import styles from './CompactField.module.css';
import type { Scenario } from './scenario.ts';
import { shortMoment } from './short-moment.ts';

const TimeChoices = lazy(async () => ({ default: (await import('./TimeChoices.tsx')).TimeChoices }));

type TimePickerProps = {
  number: PhoneNumber;
  now: number;
  value: Scenario['at'];
  /** The event cannot happen at any moment that matters; the value is not shown. */
  isNever: boolean;
  onChange: (at: Scenario['at']) => void;
};

/** When it happens, in the number's own time: a moment one asks about often, or any date and time. */
export function TimePicker({ number, now, value, isNever, onChange }: TimePickerProps) {
  const { t } = useTranslation('why');
  const language = useInterfaceLanguage();
  const [isOpen, setOpen] = useState(false);
  const shown = value === 'now' ? t('now') : shortMoment(value, now, number.timeZone, language);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className={classes(fieldStyles['input'], styles['compact'])}>
        <Clock size={15} strokeWidth={1.75} aria-hidden="true" />
        <span className={styles['label']}>{t('time')} </span>
        <span className={styles['value']}>{isNever ? t('atNoTime') : shown}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover placement="bottom end" aria-label={t('choose.label')} className={fieldStyles['popover'] ?? ''}>
        <Suspense>
          <TimeChoices
            number={number}
            now={now}
            value={value}
            onChange={onChange}
            onDone={() => setOpen(false)}
          />
        </Suspense>
      </Popover>
    </DialogTrigger>
  );
}
