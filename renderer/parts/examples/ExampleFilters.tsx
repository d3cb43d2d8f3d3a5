import { useTranslation } from 'react-i18next';
import type { Slot } from '#shared/model/auto-reply.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { situations, trades } from './example.ts';
import styles from './ExampleGallery.module.css';
import type { ExampleFilter } from './find-examples.ts';

type ExampleFiltersProps = {
  filter: ExampleFilter;
  /** The place the gallery was opened for. */
  slot: Slot;
  /** How many examples fit. */
  count: number;
  onChange: (filter: ExampleFilter) => void;
};

const any = 'any';

/** Narrows the gallery by place, situation, trade and words. */
export function ExampleFilters({ filter, slot, count, onChange }: ExampleFiltersProps) {
  const { t } = useTranslation('examples');
  const change = (part: Partial<ExampleFilter>): void => onChange({ ...filter, ...part });
  return (
    <div className={styles['filters']}>
      <SearchField
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        clearLabel={t('search.clear')}
        value={filter.query}
        onChange={(query) => change({ query })}
      />
      <SegmentedControl
        label={t('place.label')}
        value={filter.slot ? 'this' : any}
        options={[
          { value: 'this', label: t('place.this') },
          { value: any, label: t('place.any') },
        ]}
        onChange={(value) => change({ slot: value === any ? null : slot })}
      />
      <Select
        label={t('situationLabel')}
        value={filter.situation ?? any}
        options={[
          { value: any, label: t('anySituation') },
          ...situations.map((value) => ({ value, label: t(`situation.${value}`) })),
        ]}
        onChange={(value) => change({ situation: value === any ? null : value })}
      />
      <Select
        label={t('tradeLabel')}
        value={filter.trade ?? any}
        options={[
          { value: any, label: t('anyTrade') },
          ...trades.map((value) => ({ value, label: t(`trade.${value}`) })),
        ]}
        onChange={(value) => change({ trade: value === any ? null : value })}
      />
      <p className={styles['count']} role="status">
        {t('count', { count })}
      </p>
    </div>
  );
}
