import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { useRefetchAt } from '../../client/use-refetch-at.ts';
import { FirstRun } from '../../parts/first-run/FirstRun.tsx';
import { Button } from '../../ui/Button.tsx';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { matchNumbers } from './match-numbers.ts';
import styles from './NumbersScreen.module.css';
import { NoNumbers } from './NoNumbers.tsx';
import { NumberActions } from './NumberActions.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { SilentNumbers } from './SilentNumbers.tsx';

/** Settings → Phone Numbers: every number, whether it is open, and which of its six replies are active. */
export function NumbersScreen() {
  const { t } = useTranslation('numbers');
  const { data: numbers, isError, refetch } = useQuery(api.numbers.list.queryOptions());
  const { data: workspace } = useQuery(api.workspace.get.queryOptions());
  const [query, setQuery] = useState('');
  useRefetchAt(nextChange(numbers), refetch);

  if (isError && !numbers) {
    return (
      <div className={styles['page']}>
        <LoadFailure message={t('failed')} retryLabel={t('retry')} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!numbers) return null;
  if (numbers.length === 0) {
    if (workspace === undefined) return null;
    return workspace ? <NoNumbers /> : <FirstRun />;
  }

  const found = matchNumbers(numbers, query);
  return (
    <div className={styles['page']}>
      <PageHeader title={t('title')} count={numbers.length}>
        <SearchField
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          clearLabel={t('search.clear')}
          value={query}
          onChange={setQuery}
        />
        <NumberActions />
      </PageHeader>
      <section className={styles['card']}>
        {found.length > 0 ? (
          <NumbersTable numbers={found} />
        ) : (
          <p className={styles['none']} role="status">
            {t('search.none', { query })}
            <Button size="small" onPress={() => setQuery('')}>
              {t('search.clear')}
            </Button>
          </p>
        )}
        <SilentNumbers numbers={numbers} />
      </section>
    </div>
  );
}

/** The instant at which the first of the numbers opens or closes. */
function nextChange(numbers: readonly { now: { changesAt: number | null } }[] | undefined): number | null {
  const instants = (numbers ?? []).flatMap(({ now }) => now.changesAt ?? []);
  return instants.length > 0 ? Math.min(...instants) : null;
}
