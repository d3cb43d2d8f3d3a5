import { CalendarDateTime, fromAbsolute, toZoned } from '@internationalized/date';
import type { Scenario } from './scenario.ts';

type Offer = { id: 'now' | 'closes' | 'opens' | 'evening' | 'sunday'; at: Scenario['at'] };

const evening = 20;
const noon = 12;

/** The moments one asks about often, in order of time, each once and none of them past. */
export function momentsToOffer(
  now: number,
  timeZone: string,
  { opens, closes }: { opens: number | null; closes: number | null },
): Offer[] {
  const today = fromAbsolute(now, timeZone);
  const onDay = (days: number, hour: number): number => {
    const { year, month, day } = today.add({ days });
    return toZoned(new CalendarDateTime(year, month, day, hour), timeZone)
      .toDate()
      .getTime();
  };
  const sinceSunday = new Date(Date.UTC(today.year, today.month - 1, today.day)).getUTCDay();
  const daysToSunday = (7 - sinceSunday) % 7;
  const sunday = onDay(daysToSunday, noon);
  const coming: { id: Offer['id']; at: number | null }[] = [
    { id: 'closes', at: closes },
    { id: 'opens', at: opens },
    { id: 'evening', at: onDay(0, evening) },
    { id: 'sunday', at: sunday > now ? sunday : onDay(daysToSunday + 7, noon) },
  ];
  const offered = coming
    .flatMap(({ id, at }) => (at !== null && at > now ? [{ id, at }] : []))
    .toSorted((a, b) => a.at - b.at);
  return [{ id: 'now', at: 'now' }, ...offered.filter(({ at }, index) => at !== offered[index - 1]?.at)];
}
