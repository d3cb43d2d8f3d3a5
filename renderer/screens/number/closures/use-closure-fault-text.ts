import { useTranslation } from 'react-i18next';
import { intervalSchema } from '#shared/model/business-hours.ts';
import { dateSchema } from '#shared/model/closure.ts';
import type { Fault } from '#shared/model/fault.ts';
import { useFaultText, useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { timesInWords } from '../../../i18n/hours.ts';
import { dateInWords } from './closure-words.ts';

/** Words a fault of closures as a sentence, its dates and times as people write them. */
export function useClosureFaultText(): (fault: Fault) => string {
  const { t } = useTranslation(['number', 'words']);
  const faultText = useFaultText();
  const language = useInterfaceLanguage();
  const spoken = (fact: string | number): string | number => {
    const interval = intervalSchema.safeParse(String(fact).split('–'));
    if (interval.success) return timesInWords([interval.data], language, t);
    return dateSchema.safeParse(fact).success ? dateInWords(String(fact), language) : fact;
  };
  return (fault) => {
    const facts = Object.entries(fault.facts).map(([name, fact]) => [name, spoken(fact)] as const);
    return faultText({ ...fault, facts: Object.fromEntries(facts) });
  };
}
