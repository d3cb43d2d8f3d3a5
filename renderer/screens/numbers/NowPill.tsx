import { useTranslation } from 'react-i18next';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import { formatMoment } from '../../i18n/time.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { Pill } from '../../ui/Pill.tsx';

/** Whether the number is open at this moment and until when, in its own time zone. */
export function NowPill({ number }: { number: Pick<NumberSummary, 'now' | 'timeZone'> }) {
  const { t } = useTranslation(['numbers', 'words']);
  const language = useInterfaceLanguage();
  const { open, changesAt } = number.now;
  if (open === null) return <Pill tone="warning">{t('numbers:now.noHours')}</Pill>;
  const tone = open ? 'green' : 'grey';
  if (changesAt === null)
    return <Pill tone={tone}>{t(open ? 'numbers:now.open' : 'numbers:now.closed')}</Pill>;
  const moment = formatMoment(changesAt, Date.now(), number.timeZone, language, t('words:tomorrow'));
  return <Pill tone={tone}>{t(open ? 'numbers:now.openUntil' : 'numbers:now.closedUntil', { moment })}</Pill>;
}
