import { useTranslation } from 'react-i18next';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import { momentFacts } from '../../i18n/moment.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { Pill } from '../../ui/Pill.tsx';

/** Whether the number is open at this moment and until when, in its own time zone. */
export function NowPill({ number }: { number: Pick<NumberSummary, 'now' | 'timeZone'> }) {
  const { t } = useTranslation(['numbers', 'words']);
  const language = useInterfaceLanguage();
  const { open, changesAt } = number.now;
  if (open === null) return <Pill tone="warning">{t('numbers:now.noHours')}</Pill>;
  const facts = momentFacts(changesAt, Date.now(), number.timeZone, language, t);
  return open ? (
    <Pill tone="green">{t('numbers:now.openUntil', facts)}</Pill>
  ) : (
    <Pill tone="grey">{t('numbers:now.closedUntil', facts)}</Pill>
  );
}
