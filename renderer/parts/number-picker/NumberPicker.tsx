import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { useTranslation } from 'react-i18next';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import { fold } from '../../i18n/fold.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { classes } from '../../ui/classes.ts';
import fieldStyles from '../../ui/Field.module.css';
import { SearchField } from '../../ui/SearchField.tsx';
import styles from './NumberPicker.module.css';

type Line = Pick<NumberSummary, 'id' | 'phone' | 'label'>;

type NumberPickerProps = {
  label: string;
  numbers: readonly Line[];
  /** Null = none of them; `missing` stands in its place. */
  value: Line | null;
  missing?: string;
  onChange: (number: Line) => void;
};

/** More are found by typing than by scrolling. */
const shownAtOnce = 50;

/** Chooses one of the workspace's numbers, found by its name or its digits. */
export function NumberPicker({ label, numbers, value, missing = '', onChange }: NumberPickerProps) {
  const { t } = useTranslation('simulator');
  const formatPhone = usePhoneFormat();
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const found = useMemo(() => numbersFound(numbers, query), [numbers, query]);
  const more = found.length - shownAtOnce;
  return (
    <Select
      className={fieldStyles['field'] ?? ''}
      value={value?.id ?? null}
      onChange={(id) => {
        const chosen = numbers.find((number) => number.id === id);
        if (chosen) onChange(chosen);
      }}
      isOpen={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        if (open) setQuery('');
      }}
    >
      <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
      <Button className={classes(fieldStyles['input'], fieldStyles['select'], styles['button'])}>
        <SelectValue>{value ? <NumberLine number={value} format={formatPhone} /> : missing}</SelectValue>
        <ChevronDown size={15} aria-hidden="true" />
      </Button>
      <Popover maxHeight={400} className={classes(fieldStyles['popover'], styles['popover'])}>
        <Autocomplete inputValue={query} onInputChange={setQuery}>
          <div className={styles['search']}>
            <SearchField
              autoFocus
              label={t('numbers.search')}
              placeholder={t('numbers.placeholder')}
              clearLabel={t('numbers.clear')}
              value={query}
              onChange={setQuery}
            />
          </div>
          <ListBox
            className={classes(fieldStyles['options'], styles['options'])}
            items={found.slice(0, shownAtOnce)}
            renderEmptyState={() => <p className={styles['note']}>{t('numbers.none', { query })}</p>}
          >
            {(number) => (
              <ListBoxItem
                id={number.id}
                textValue={number.label || formatPhone(number.phone)}
                className={classes(fieldStyles['option'], styles['option'])}
              >
                <NumberLine number={number} format={formatPhone} />
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
        {more > 0 && <p className={styles['note']}>{t('numbers.more', { count: more })}</p>}
      </Popover>
    </Select>
  );
}

function NumberLine({ number, format }: { number: Line; format: (phone: string) => string }) {
  const formatted = format(number.phone);
  const name = number.label || formatted;
  return (
    <span className={styles['line']}>
      <Avatar name={name} seed={number.id} size="round" />
      <span className={styles['words']}>
        <span className={styles['name']}>{name}</span>
        {number.label !== '' && <small className={styles['detail']}>{formatted}</small>}
      </span>
    </span>
  );
}

function numbersFound<Found extends Line>(numbers: readonly Found[], query: string): readonly Found[] {
  const words = fold(query.trim());
  if (words === '') return numbers;
  const digits = /^[\d\s()+.-]+$/.test(query) ? query.replaceAll(/\D/g, '') : '';
  return numbers.filter(
    ({ label, phone }) => fold(label).includes(words) || (digits !== '' && phone.includes(digits)),
  );
}
