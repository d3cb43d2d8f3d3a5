import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { type SearchChoice, SearchSelect } from '../../ui/SearchSelect.tsx';
import { NumberLine } from './NumberLine.tsx';
import { numbersFound, numbersShownAtOnce } from './numbers-found.ts';

type Line = Pick<NumberSummary, 'id' | 'phone' | 'label'>;

type NumberPickerProps = {
  label: string;
  numbers: readonly Line[];
  /** Null = none of them; `missing` stands in its place. */
  value: Line | null;
  missing?: string;
  onChange: (number: Line) => void;
};

/** Chooses one of the workspace's numbers, found by its name or its digits. */
export function NumberPicker({ label, numbers, value, missing = '', onChange }: NumberPickerProps) {
  const { t } = useTranslation('simulator');
  const formatPhone = usePhoneFormat();
  const [query, setQuery] = useState<string | null>(null);
  const found = useMemo(() => numbersFound(numbers, query ?? ''), [numbers, query]);
  const more = found.length - numbersShownAtOnce;
  const choiceOf = (number: Line): SearchChoice => ({
    id: number.id,
    name: number.label || formatPhone(number.phone),
    content: <NumberLine number={number} />,
  });
  return (
    <SearchSelect
      label={label}
      value={value?.id ?? null}
      chosen={value ? <NumberLine number={value} /> : missing}
      onChange={(id) => {
        const chosen = numbers.find((number) => number.id === id);
        if (chosen) onChange(chosen);
      }}
      query={query}
      onQuery={setQuery}
      search={{
        label: t('numbers.search'),
        placeholder: t('numbers.placeholder'),
        clear: t('numbers.clear'),
        none: t('numbers.none', { query }),
      }}
      sections={[{ id: 'numbers', items: found.slice(0, numbersShownAtOnce) }]}
      choiceOf={choiceOf}
      more={more > 0 ? t('numbers.more', { count: more }) : null}
    />
  );
}
