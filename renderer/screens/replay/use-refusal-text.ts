import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import type { LogRefusal } from './replay-flow.ts';

const gibibyte = 1024 ** 3;

/** Words why a log was not taken, and what to do about it. */
export function useRefusalText(): (refusal: LogRefusal) => string {
  const { t } = useTranslation('replay');
  const language = useInterfaceLanguage();
  return (refusal) => {
    if (!('name' in refusal)) return t(`refusal.${refusal.reason}`);
    const { name } = refusal;
    if ('code' in refusal) {
      if (refusal.code === 'ENOSPC') return t('refusal.disk_full', { name });
      return t(`refusal.${refusal.reason}`, { name, code: refusal.code });
    }
    if (refusal.reason !== 'too_large') return t(`refusal.${refusal.reason}`, { name });
    // Rounded up: a file a byte over the limit is not "4 GiB".
    const size = Math.ceil((refusal.bytes / gibibyte) * 100) / 100;
    return t('refusal.too_large', { name, size: new Intl.NumberFormat(language).format(size) });
  };
}
