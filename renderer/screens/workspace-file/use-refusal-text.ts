import { useTranslation } from 'react-i18next';
import type { ImportFlow } from '../../parts/import/import-flow.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';

type Refusal = NonNullable<Extract<ImportFlow, { step: 'choosing' }>['refusal']>;

const mebibyte = 1024 * 1024;

/** Words why a file was not taken, and what to do about it. */
export function useRefusalText(): (refusal: Refusal) => string {
  const { t } = useTranslation('workspaceFile');
  const language = useInterfaceLanguage();
  return (refusal) => {
    if (!('name' in refusal)) return t(`refusal.${refusal.reason}`);
    if (refusal.reason !== 'too_large') return t(`refusal.${refusal.reason}`, { name: refusal.name });
    // Rounded up: a file a byte over the limit is not "2 MiB".
    const size = Math.ceil((refusal.bytes / mebibyte) * 100) / 100;
    return t('refusal.too_large', {
      name: refusal.name,
      size: t('refusal.size', { size: new Intl.NumberFormat(language).format(size) }),
    });
  };
}
