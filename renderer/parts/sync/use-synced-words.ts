import { useTranslation } from 'react-i18next';
import { dayDistance, formatChanged, formatTime } from '../../i18n/time.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

/** When the mirror was last the same as the cloud, in this device's time: "Synced at 2:20 PM", "Synced yesterday". */
export function useSyncedWords(): (syncedAt: number) => string {
  const { t } = useTranslation('app');
  const language = useInterfaceLanguage();
  return (syncedAt) => {
    const now = Date.now();
    return dayDistance(syncedAt, now, timeZone) === 0
      ? t('sync.syncedAt', { time: formatTime(syncedAt, timeZone, language) })
      : t('sync.syncedOn', { when: formatChanged(syncedAt, now, language) });
  };
}
