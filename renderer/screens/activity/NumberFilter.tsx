import { useQuery } from '@tanstack/react-query';
import { Phone } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { fold } from '../../i18n/fold.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import fieldStyles from '../../ui/Field.module.css';
import { SearchField } from '../../ui/SearchField.tsx';
import styles from './NumberFilter.module.css';
import { useActivityFilters } from './use-activity-filters.ts';

/** More are found by typing than by scrolling. */
const shownAtOnce = 50;

const all = 'all';

/** Leaves the changes of one number, found by its name or its digits. */
export function NumberFilter() {
  const { t } = useTranslation('activity');
  const formatPhone = usePhoneFormat();
  const numberId = useActivityFilters((filters) => filters.numberId);
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const { data: numbers = [] } = useQuery(api.numbers.list.queryOptions());
  const lines = numbers.map(({ id, label, phone }) => {
    const formatted = formatPhone(phone);
    return { id, name: label || formatted, detail: label === '' ? '' : formatted, phone };
  });
  const found = lines.filter(({ name, phone }) => isFound(name, phone, query));
  const chosen = lines.find(({ id }) => id === numberId);
  const choices = [
    ...(query === '' ? [{ id: all, name: t('number.all'), detail: '' }] : []),
    ...found.slice(0, shownAtOnce),
  ];
  return (
    <Select
      value={chosen?.id ?? all}
      onChange={(id) => useActivityFilters.setState({ numberId: id === all ? null : String(id) })}
      isOpen={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        setQuery('');
      }}
    >
      <Label className={styles['label'] ?? ''}>{t('number.label')}</Label>
      <Button>
        <Phone size={15} strokeWidth={1.75} aria-hidden="true" />
        <SelectValue className={styles['chosen'] ?? ''}>{chosen?.name ?? t('number.all')}</SelectValue>
      </Button>
      <Popover maxHeight={400} className={classes(fieldStyles['popover'], styles['popover'])}>
        <Autocomplete inputValue={query} onInputChange={setQuery}>
          <div className={styles['search']}>
            <SearchField
              autoFocus
              label={t('number.search')}
              placeholder={t('number.placeholder')}
              clearLabel={t('number.clear')}
              value={query}
              onChange={setQuery}
            />
          </div>
          <ListBox
            className={classes(fieldStyles['options'], styles['options'])}
            items={choices}
            renderEmptyState={() => <p className={styles['none']}>{t('number.none', { query })}</p>}
          >
            {({ name, detail }) => (
              <ListBoxItem textValue={name} className={fieldStyles['option'] ?? ''}>
                <span>
                  {name}
                  {detail !== '' && <small className={styles['detail']}>{detail}</small>}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </Popover>
    </Select>
  );
}

function isFound(name: string, phone: string, query: string): boolean {
  const digits = /^[\d\s()+.-]+$/.test(query) ? query.replaceAll(/\D/g, '') : '';
  return fold(name).includes(fold(query.trim())) || (digits !== '' && phone.includes(digits));
}
