import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { LoadFailure } from '../../ui/LoadFailure.tsx';

/** What stands where how the mirror is doing could not be read; nothing where it is known, or being asked. */
export function StatusFailure() {
  const { t } = useTranslation('sync');
  const { isError, data, refetch } = useQuery(api.sync.status.queryOptions());
  if (!isError || data) return null;
  return (
    <LoadFailure message={t('failed.status')} retryLabel={t('failed.retry')} onRetry={() => void refetch()} />
  );
}
