import { useQuery } from '@tanstack/react-query';
import { Phone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { NumberLine } from '../../parts/number-picker/NumberLine.tsx';
import { numbersFound, numbersShownAtOnce } from '../../parts/number-picker/numbers-found.ts';
import { type SearchChoice, SearchSelect } from '../../ui/SearchSelect.tsx';
import { useActivityFilters } from './use-activity-filters.ts';

type Line = { id: string; label: string; phone: string };

const all: Line = { id: 'all', label: '', phone: '' };

/** Leaves the changes of one number, found by its name or its digits. */
export function NumberFilter() {
  const { t } = useTranslation(['activity', 'simulator']);
  const formatPhone = usePhoneFormat();
  const numberId = useActivityFilters((filters) => filters.numberId);
  const [query, setQuery] = useState<string | null>(null);
  const { data: numbers = [] } = useQuery(api.numbers.list.queryOptions());
  const found = numbersFound(numbers, query ?? '');
  const more = found.length - numbersShownAtOnce;
  const nameOf = ({ label, phone }: Line): string => label || formatPhone(phone);
  const chosen = numbers.find(({ id }) => id === numberId);
  // A number that has been deleted meanwhile still narrows the list.
  const chosenName = chosen
    ? nameOf(chosen)
    : numberId === null
      ? t('activity:number.all')
      : t('activity:number.deleted');
  const choiceOf = (number: Line): SearchChoice =>
    number.id === all.id
      ? { id: all.id, name: t('activity:number.all'), content: t('activity:number.all') }
      : { id: number.id, name: nameOf(number), content: <NumberLine number={number} /> };
  return (
    <SearchSelect
      label={t('activity:number.label')}
      isLabelHidden
      icon={Phone}
      value={numberId ?? all.id}
      chosen={chosenName}
      onChange={(id) => useActivityFilters.setState({ numberId: id === all.id ? null : id })}
      query={query}
      onQuery={setQuery}
      search={{
        label: t('simulator:numbers.search'),
        placeholder: t('simulator:numbers.placeholder'),
        clear: t('simulator:numbers.clear'),
        none: t('simulator:numbers.none', { query }),
      }}
      sections={[
        { id: 'all', items: query ? [] : [all] },
        { id: 'numbers', items: found.slice(0, numbersShownAtOnce) },
      ]}
      choiceOf={choiceOf}
      more={more > 0 ? t('simulator:numbers.more', { count: more }) : null}
    />
  );
}
