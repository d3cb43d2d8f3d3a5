import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../i18n/time.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import type { ShownStatus } from '../../../parts/sync/use-sync-status.ts';
import { useSyncedWords } from '../../../parts/sync/use-synced-words.ts';
import styles from '../SyncScreen.module.css';

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const minute = 60_000;

/** When the mirror was the same as the cloud, and when it is tried again. It changes often and is not read out. */
export function LastAndNext({ status: { syncedAt, retryAt, isSyncing } }: { status: ShownStatus }) {
  const { t } = useTranslation('sync');
  const language = useInterfaceLanguage();
  const syncedWords = useSyncedWords();
  const next = (instant: number): string =>
    instant - Date.now() < minute
      ? t('next.soon')
      : t('next.at', { time: formatTime(instant, timeZone, language) });
  const parts = [
    syncedAt === null ? t('next.never') : syncedWords(syncedAt),
    ...(isSyncing ? [t('next.now')] : retryAt === null ? [] : [next(retryAt)]),
  ];
  return <p className={styles['note']}>{parts.join(' · ')}</p>;
}
