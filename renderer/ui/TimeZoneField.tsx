import { ChevronDown, CircleAlert } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import {
  describeTimeZone,
  matchesTimeZone,
  type TimeZoneChoice,
  timeZoneChoices,
  timeZoneCity,
} from '../i18n/time-zones.ts';
import { classes } from './classes.ts';
import fieldStyles from './Field.module.css';
import styles from './TimeZoneField.module.css';

type TimeZoneFieldProps = {
  label: string;
  /** An IANA zone name, or '' as long as none is chosen. */
  value: string;
  onChange: (timeZone: string) => void;
  language: InterfaceLanguage;
  /** What the list says when nothing matches what is typed. */
  emptyText: string;
  error?: string | undefined;
};

const rowHeight = 44;

/** A time zone, searched by city, country or name without regard to accents, with the time it is there now. */
export function TimeZoneField({ label, value, onChange, language, emptyText, error }: TimeZoneFieldProps) {
  const now = useMinute();
  const choices = useMemo(() => choicesWith(value, language), [value, language]);
  const byCity = useMemo(() => new Map(choices.map((choice) => [choice.city, choice])), [choices]);
  return (
    <ComboBox
      className={fieldStyles['field'] ?? ''}
      defaultItems={choices}
      defaultFilter={(city, query) => {
        const choice = byCity.get(city);
        return choice !== undefined && matchesTimeZone(choice, query, language);
      }}
      value={value === '' ? null : value}
      onChange={(id) => {
        // Typing clears the choice until another one is made; the last one holds meanwhile.
        if (id !== null) onChange(String(id));
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      allowsEmptyCollection
      menuTrigger="input"
    >
      <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
      <div className={fieldStyles['combo']}>
        <Input className={fieldStyles['input'] ?? ''} onFocus={(event) => event.currentTarget.select()} />
        <Button className={fieldStyles['comboButton'] ?? ''}>
          <ChevronDown size={15} aria-hidden="true" />
        </Button>
      </div>
      {error === undefined && value !== '' && (
        <Text slot="description" className={fieldStyles['description'] ?? ''}>
          {describeTimeZone(value, now, language)}
        </Text>
      )}
      <FieldError className={fieldStyles['error'] ?? ''}>
        <CircleAlert size={14} aria-hidden="true" />
        <span>{error}</span>
      </FieldError>
      <Popover className={classes(fieldStyles['popover'], styles['popover'])}>
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
          <ListBox<TimeZoneChoice>
            className={styles['list'] ?? ''}
            renderEmptyState={() => <p className={styles['none']}>{emptyText}</p>}
          >
            {({ id, city }) => (
              <ListBoxItem id={id} textValue={city} className={styles['zone'] ?? ''}>
                <span>{city}</span>
                <span className={styles['name']}>{describeTimeZone(id, now, language)}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </Popover>
    </ComboBox>
  );
}

/** The zones offered, and the chosen one when it is not among them. */
function choicesWith(value: string, language: InterfaceLanguage): TimeZoneChoice[] {
  const choices = timeZoneChoices(language);
  if (value === '' || choices.some(({ id }) => id === value)) return choices;
  const city = timeZoneCity(value, language);
  const isTaken = choices.some((choice) => choice.city === city);
  return [{ id: value, city: isTaken ? value : city }, ...choices];
}

/** The present instant, anew at the start of each minute. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), 60_000 - (now % 60_000));
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
