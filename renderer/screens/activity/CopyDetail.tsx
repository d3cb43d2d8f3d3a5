import { useTranslation } from 'react-i18next';
import type { Changed } from '#shared/contract/activity.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { NumberNames } from './NumberNames.tsx';

/** What was copied, and to which numbers. */
export function CopyDetail({ changed }: { changed: Extract<Changed, { kind: 'copy' }> }) {
  const { t } = useTranslation('activity');
  const language = useInterfaceLanguage();
  const { copied, targets, total } = changed;
  const things = copied
    ? [
        copied.hours && t('what.hours'),
        copied.closures && t('what.closures'),
        copied.slots.length > 0 && t('what.replies', { count: copied.slots.length }),
      ].filter((thing) => thing !== false)
    : [];
  return (
    <>
      {things.length > 0 && <p>{new Intl.ListFormat(language).format(things)}</p>}
      <NumberNames numbers={targets} total={total} />
    </>
  );
}
