import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { useCanWrite } from '../../client/use-can-write.ts';
import { HistoryLink } from '../../parts/rule-versions/HistoryLink.tsx';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import styles from './GuardRailsScreen.module.css';
import { NumericGuardRail } from './NumericGuardRail.tsx';
import { ScopeGuardRail } from './ScopeGuardRail.tsx';

/** Settings → Guard rails: the limits that keep the product courteous, each with what it promises. */
export function GuardRailsScreen() {
  const { t } = useTranslation('guardRails');
  const canWrite = useCanWrite();
  const { data: last } = useQuery(
    api.replay.last.queryOptions({ enabled: canWrite, refetchOnMount: 'always' }),
  );
  const { data: guardRails, isError, refetch } = useQuery(api.guardRails.get.queryOptions());
  if (!guardRails) {
    return isError ? (
      <div className={styles['page']}>
        <LoadFailure message={t('loadFailed')} retryLabel={t('retry')} onRetry={() => void refetch()} />
      </div>
    ) : null;
  }
  return (
    <div className={styles['page']}>
      <div className={styles['intro']}>
        <PageHeader title={t('title')}>
          <HistoryLink about={{ kind: 'guard_rails' }} />
        </PageHeader>
        <p>
          {t('text')} {last && t('effect.hint', { name: last.fileName })}
        </p>
      </div>
      <NumericGuardRail setting="cooldownMinutes" guardRails={guardRails} />
      <ScopeGuardRail guardRails={guardRails} />
      <NumericGuardRail setting="recentConversationMinutes" guardRails={guardRails} />
      <NumericGuardRail setting="voicemailGraceSeconds" guardRails={guardRails} />
      <NumericGuardRail setting="staleAfterMinutes" guardRails={guardRails} />
      <NumericGuardRail setting="breakerPerDay" guardRails={guardRails} />
    </div>
  );
}
