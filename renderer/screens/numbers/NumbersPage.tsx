import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import { api } from '../../client/client.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { useListView } from './list-view.ts';
import { NoneFound } from './NoneFound.tsx';
import { NumberActions } from './NumberActions.tsx';
import styles from './NumbersScreen.module.css';
import { SilentNumbers } from './SilentNumbers.tsx';
import { useFoundNumbers } from './use-found-numbers.ts';

// Asked for while the core reads the numbers, which takes longer.
const numbersList = import('./NumbersList.tsx');
const NumbersList = lazy(async () => ({ default: (await numbersList).NumbersList }));

/** Every number, whether it is open, which of its six replies are active; searched and filtered. */
export function NumbersPage({ numbers }: { numbers: readonly NumberSummary[] }) {
  const { t } = useTranslation('numbers');
  const { query, filter } = useListView();
  const { data: warnedIds } = useQuery(
    api.diagnostics.numbersWithWarnings.queryOptions({ enabled: filter === 'warned' }),
  );
  const warned = useMemo(() => new Set(warnedIds), [warnedIds]);
  const found = useFoundNumbers(numbers, query, filter, warned);
  return (
    <div className={styles['page']}>
      <PageHeader title={t('title')} count={numbers.length}>
        <SearchField
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          clearLabel={t('search.clear')}
          value={query}
          onChange={(typed) => useListView.setState({ query: typed })}
        />
        <FilterMenu />
        <NumberActions />
      </PageHeader>
      <section className={styles['card']}>
        {found.numbers.length > 0 ? (
          <Suspense>
            <NumbersList numbers={found.numbers} foundBy={found.foundBy} />
          </Suspense>
        ) : (
          <NoneFound query={found.foundBy.query} />
        )}
        <SilentNumbers numbers={numbers} />
      </section>
    </div>
  );
}
