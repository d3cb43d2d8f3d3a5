import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RuleReference } from '#shared/contract/sync.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { useSyncStatus } from '../sync/use-sync-status.ts';
import { historyAddress } from './rule-address.ts';

/** Leads to what the cloud has kept of a thing; nothing while no cloud is connected. */
export function HistoryLink({ about }: { about: RuleReference }) {
  const { t } = useTranslation('versions');
  const status = useSyncStatus();
  if (!status?.connection) return null;
  return (
    <ButtonLink variant="quiet" size="small" href={historyAddress(about)}>
      <History size={14} strokeWidth={1.75} aria-hidden="true" />
      {t('history.title')}
    </ButtonLink>
  );
}
