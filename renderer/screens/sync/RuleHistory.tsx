import { useLocation, useParams } from '@tanstack/react-router';
import { CloudOff, History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RuleReference } from '#shared/contract/sync.ts';
import { RuleTitle } from '../../parts/rule-versions/RuleTitle.tsx';
import { StatusFailure } from '../../parts/sync/StatusFailure.tsx';
import { useSyncStatus } from '../../parts/sync/use-sync-status.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ruleOfAddress } from './history/rule-of-address.ts';
import { useHistory } from './history/use-history.ts';
import { useNamedRule } from './history/use-named-rule.ts';
import { Versions } from './history/Versions.tsx';
import styles from './RuleHistory.module.css';

/** Every version of one thing that the cloud has accepted: who wrote it, what it changed, and the way back. */
export function RuleHistory() {
  const { t } = useTranslation('versions');
  const status = useSyncStatus();
  const params = useParams({ strict: false });
  const { pathname } = useLocation();
  const about = ruleOfAddress(params, pathname);
  if (!about) {
    return (
      <EmptyState icon={History} title={t('history.unknown.title')}>
        {t('history.unknown.text')}
      </EmptyState>
    );
  }
  if (status && !status.connection) {
    return (
      <EmptyState
        icon={CloudOff}
        title={t('history.off.title')}
        actions={<ButtonLink href="#/settings/sync">{t('history.off.action')}</ButtonLink>}
      >
        {t('history.off.text')}
      </EmptyState>
    );
  }
  return (
    <div className={styles['page']}>
      <PageHeader title={t('history.title')} />
      <StatusFailure />
      {status && (
        <>
          <About about={about} />
          <Versions about={about} />
        </>
      )}
    </div>
  );
}

/** Which thing it is, and the way back to it; of what is gone, what it was last. */
function About({ about }: { about: RuleReference }) {
  const here = useNamedRule(about);
  const { entries } = useHistory(about);
  const named = here ?? entries?.[0]?.versions;
  return <p className={styles['about']}>{named && <RuleTitle versions={named} />}</p>;
}
