import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineFault } from '#shared/model/event-log.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import type { Result } from '../replay-flow.ts';
import { SkippedLines } from '../SkippedLines.tsx';
import screenStyles from '../ReplayScreen.module.css';

const codes: readonly LineFault['code'][] = [
  'not_utf8',
  'too_long',
  'not_json',
  'not_an_object',
  'not_csv',
  'missing_field',
  'wrong_type',
  'not_an_instant',
  'unknown_kind',
];

/** How many lines of the log are no event and why, and how many came twice. Nothing where there are none. */
export function SkippedNotice({ result }: { result: Result }) {
  const { t } = useTranslation('replay');
  const language = useInterfaceLanguage();
  const [isOpen, setOpen] = useState(false);
  const { summary, skippedFor } = result.figures;
  const { skipped, repeated } = summary;
  if (skipped === 0 && repeated === 0) return null;
  const why = codes.flatMap((code) => {
    const count = skippedFor[code] ?? 0;
    return count > 0 ? [t(`skipped.for.${code}`, { count })] : [];
  });
  return (
    <Banner
      tone={skipped > 0 ? 'warning' : 'info'}
      action={
        result.skipped.length > 0 && (
          <Button size="small" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {isOpen ? t('skipped.hide') : t('skipped.show')}
          </Button>
        )
      }
    >
      {skipped > 0 && (
        <p>
          {t('skipped.count', { count: skipped })} {new Intl.ListFormat(language).format(why)}.
        </p>
      )}
      {repeated > 0 && <p>{t('skipped.repeated', { count: repeated })}</p>}
      {isOpen && (
        <div className={screenStyles['details']}>
          <SkippedLines lines={result.skipped} total={skipped} />
        </div>
      )}
    </Banner>
  );
}
