import { useQuery } from '@tanstack/react-query';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { isTimeToChoose, yearToChoose } from './holiday-choices.ts';
import { holidaysQuery } from './holidays.ts';
import { holidayRegions, regionOfNumber } from './region-of-number.ts';

/** The coming year, once its holidays are to be chosen (`yearToChoose`); they are fetched only when it may be time. */
export function useYearToChoose(number: PhoneNumber, today: string): number | null {
  const region = regionOfNumber(number);
  const { data } = useQuery({
    ...holidaysQuery(region ?? holidayRegions[0]),
    enabled: region !== null && number.closures.length > 0 && isTimeToChoose(today),
  });
  return region !== null && data ? yearToChoose(data.holidays, number.closures, today) : null;
}
