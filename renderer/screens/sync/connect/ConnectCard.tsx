import { useQuery } from '@tanstack/react-query';
import { Cloud } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../client/client.ts';
import { useCanWrite } from '../../../client/use-can-write.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { LoadFailure } from '../../../ui/LoadFailure.tsx';
import styles from '../SyncScreen.module.css';
import { ConnectForm } from './ConnectForm.tsx';

/**
 * What a cloud is for, and how one is connected. A support person, who may not send or replace a workspace, connects
 * one as long as there is none.
 */
export function ConnectCard() {
  const { t } = useTranslation('sync');
  const canWrite = useCanWrite();
  const { data: workspace, isError, refetch } = useQuery(api.workspace.get.queryOptions());
  if (workspace === undefined) {
    return isError ? (
      <LoadFailure
        message={t('failed.workspace')}
        retryLabel={t('failed.retry')}
        onRetry={() => void refetch()}
      />
    ) : null;
  }
  const canConnect = canWrite || workspace === null;
  return (
    <section className={styles['card']}>
      <div className={styles['headed']}>
        <span className={styles['icon']}>
          <Cloud size={22} strokeWidth={1.6} aria-hidden="true" />
        </span>
        <div>
          <h2>{t('purpose.title')}</h2>
          <p>{t('purpose.text')}</p>
        </div>
      </div>
      {canConnect ? <ConnectForm /> : <Banner tone="info">{t('connect.asSupport')}</Banner>}
    </section>
  );
}
