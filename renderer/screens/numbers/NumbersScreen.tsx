import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { useRefetchAt } from '../../client/use-refetch-at.ts';
import { FirstRun } from '../../parts/first-run/FirstRun.tsx';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { NoNumbers } from './NoNumbers.tsx';
import { NumbersPage } from './NumbersPage.tsx';
import styles from './NumbersScreen.module.css';

/** Settings → Phone Numbers: every number, or how to begin while there is none. */
export function NumbersScreen() {
  const { t } = useTranslation('numbers');
  const { data: numbers, isError, refetch } = useQuery(api.numbers.list.queryOptions());
  const { data: workspace } = useQuery(api.workspace.get.queryOptions());
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
  return <NumbersPage numbers={numbers} />;
}

/** The instant at which the first of the numbers opens or closes. */
function nextChange(numbers: readonly { now: { changesAt: number | null } }[] | undefined): number | null {
  let first: number | null = null;
  for (const { now } of numbers ?? []) {
    if (now.changesAt !== null && (first === null || now.changesAt < first)) first = now.changesAt;
  }
  return first;
}
