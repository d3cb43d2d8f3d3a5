import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { callErrorOf } from '../../client/errors.ts';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { NumberGone } from './NumberGone.tsx';
import { NumberPage } from './NumberPage.tsx';
import styles from './NumberScreen.module.css';
import { NumberSkeleton } from './NumberSkeleton.tsx';
import { parseSlotKey } from '../../parts/slots/slot-key.ts';

/** Settings → Phone Numbers → a number: its hours, its six auto-replies, and the editor of the one in the address. */
export function NumberScreen() {
  const { t } = useTranslation('number');
  const { numberId = '', slot = '' } = useParams({ strict: false });
  const { data, error, dataUpdatedAt, refetch } = useQuery(
    api.numbers.get.queryOptions({
      input: { id: numberId },
      retry: (failures, failure) => callErrorOf(failure) === null && failures < 1,
    }),
  );
  if (error) {
    const isGone = callErrorOf(error) !== null;
    if (isGone) return <NumberGone numberId={numberId} wasShown={data !== undefined} />;
    if (!data) {
      return (
        <div className={styles['failed']}>
          <LoadFailure message={t('failed')} retryLabel={t('retry')} onRetry={() => void refetch()} />
        </div>
      );
    }
  }
  if (!data) return <NumberSkeleton />;
  return (
    <NumberPage
      key={numberId}
      details={data}
      receivedAt={dataUpdatedAt}
      refetch={refetch}
      openSlot={parseSlotKey(slot)}
    />
  );
}
