import { useTranslation } from 'react-i18next';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { dayDistance, formatChanged, formatTime } from '../../i18n/time.ts';

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

/** When the mirror was last the same as the cloud, in this device's time: "Synced at 2:20 PM", "Last synced: yesterday". */
export function useSyncedWords(): (syncedAt: number) => string {
  // Asked of i18next itself: the menu needs it before the first paint, and what else words are made of is large.
  const { t, i18n } = useTranslation('app');
  const language = i18n.language as InterfaceLanguage;
  return (syncedAt) => {
    const now = Date.now();
    return dayDistance(syncedAt, now, timeZone) === 0
      ? t('sync.syncedAt', { time: formatTime(syncedAt, timeZone, language) })
      : t('sync.syncedOn', { when: formatChanged(syncedAt, now, language) });
  };
}
