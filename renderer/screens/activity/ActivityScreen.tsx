import { CloudOff, History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { ActivityList } from './ActivityList.tsx';
import styles from './ActivityScreen.module.css';
import { ExportActivity } from './ExportActivity.tsx';
import { KindFilter } from './KindFilter.tsx';
import { NumberFilter } from './NumberFilter.tsx';
import { askedBy, useActivityFilters } from './use-activity-filters.ts';
import { useActivityPages } from './use-activity-pages.ts';

/** What people have changed: who, what, when, with the way back. */
export function ActivityScreen() {
  const { t } = useTranslation('activity');
  const filters = useActivityFilters();
  const { numberId, kind, text } = filters;
  const isFiltered = numberId !== null || kind !== null || text.trim() !== '';
  const { entries, hasMore, isLoadingMore, isError, loadMore, refetch } = useActivityPages(askedBy(filters));

  if (isError && !entries) {
    return (
      <div className={styles['page']}>
        <LoadFailure message={t('failed')} retryLabel={t('retry')} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!entries) return null;
  if (entries.length === 0 && !isFiltered) {
    return (
      <EmptyState icon={History} title={t('empty.title')}>
        <p>{t('empty.text')}</p>
        <p className={styles['later']}>{t('cloud')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles['page']}>
      <PageHeader title={t('title')}>
        <SearchField
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          clearLabel={t('search.clear')}
          value={text}
          onChange={(value) => useActivityFilters.setState({ text: value })}
        />
        <NumberFilter />
        <KindFilter />
        <ExportActivity />
      </PageHeader>
      <div className={styles['card']}>
        {entries.length === 0 ? (
          <p className={styles['none']} role="status">
            {t('noneFound')}
            <Button
              size="small"
              onPress={() => useActivityFilters.setState({ numberId: null, kind: null, text: '' })}
            >
              {t('search.clear')}
            </Button>
          </p>
        ) : (
          <ActivityList entries={entries} isOfOneNumber={numberId !== null} />
        )}
        {hasMore && <Button onPress={loadMore}>{isLoadingMore ? t('loadingMore') : t('more')}</Button>}
      </div>
      <p className={styles['cloud']}>
        <CloudOff size={15} strokeWidth={1.75} aria-hidden="true" />
        {t('cloud')}
      </p>
    </div>
  );
}
