import { formatChanged } from '../../i18n/time.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';

/** When something was done, in epoch milliseconds, as a person says it. */
export function ChangedAt({ at }: { at: number }) {
  const language = useInterfaceLanguage();
  return <time dateTime={new Date(at).toISOString()}>{formatChanged(at, Date.now(), language)}</time>;
}
