import { formatChanged } from '../../../i18n/time.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';

/** When a version was written, after whose it is; nothing where nobody knows. */
export function WrittenAt({ at }: { at: number | null }) {
  const language = useInterfaceLanguage();
  if (at === null) return null;
  return (
    <span>
      {'· '}
      <time dateTime={new Date(at).toISOString()}>{formatChanged(at, Date.now(), language)}</time>
    </span>
  );
}
