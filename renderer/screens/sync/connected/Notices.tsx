import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../i18n/duration.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import type { ShownStatus } from '../../../parts/sync/use-sync-status.ts';
import { Banner } from '../../../ui/Banner.tsx';

/** What is the matter beside the exchange itself: this device's clock, and what only a newer version reads. */
export function Notices({ status: { clockBehind, unreadable } }: { status: ShownStatus }) {
  const { t } = useTranslation('sync');
  const language = useInterfaceLanguage();
  return (
    <>
      {clockBehind !== null && (
        <Banner tone="warning">
          {t(clockBehind > 0 ? 'notice.clockBehind' : 'notice.clockAhead', {
            duration: formatDuration(Math.abs(clockBehind) * 1000, language),
          })}
        </Banner>
      )}
      {unreadable > 0 && <Banner tone="warning">{t('notice.unreadable', { count: unreadable })}</Banner>}
    </>
  );
}
