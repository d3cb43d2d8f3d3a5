import { useTranslation } from 'react-i18next';
import { overlapFacts } from '#shared/model/business-hours.ts';
import { useFaultText, useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { timesInWords } from '../../../i18n/hours.ts';
import type { Meeting } from './week-overlaps.ts';

/** Words an overlap as the core would, with the times as the language writes them. */
export function useMeetingText(): (meeting: Meeting) => string {
  const { t } = useTranslation(['number', 'words']);
  const language = useInterfaceLanguage();
  const faultText = useFaultText();
  return ({ day, index, interval, otherDay, other }) =>
    faultText({
      path: ['businessHours', day, index],
      code: 'hours_overlap',
      facts: {
        ...overlapFacts({ index, interval, other }, day, otherDay),
        interval: timesInWords([interval], language, t),
        other: timesInWords([other], language, t),
      },
    });
}
