import {
  type BusinessHours,
  type Interval,
  type Overlap,
  overlapsWithin,
  overlapsWithNightBefore,
  type Weekday,
  weekdays,
} from '#shared/model/business-hours.ts';

/** An interval of a week and where it stands. */
export type Place = { day: Weekday; index: number };

/** Two intervals of a week that overlap, seen from one of them. */
export type Meeting = Place & { interval: Interval; otherDay: Weekday; other: Interval };

/** Every interval that overlaps another, each with the first one it meets. */
export function overlapsOf(week: BusinessHours): Meeting[] {
  const meetings = weekdays.flatMap((day, place) => {
    const nightBefore = weekdays.at(place - 1) ?? 'sun';
    return [
      ...overlapsWithin(week[day]).flatMap((overlap) => bothSides(week, overlap, day, day)),
      ...overlapsWithNightBefore(week[nightBefore], week[day]).flatMap((overlap) =>
        bothSides(week, overlap, day, nightBefore),
      ),
    ];
  });
  const first = new Map<string, Meeting>();
  for (const meeting of meetings) {
    const place = `${meeting.day}.${meeting.index}`;
    if (!first.has(place)) first.set(place, meeting);
  }
  return [...first.values()];
}

function bothSides(
  week: BusinessHours,
  { index, interval, other }: Overlap,
  day: Weekday,
  otherDay: Weekday,
): Meeting[] {
  return [
    { day, index, interval, otherDay, other },
    { day: otherDay, index: week[otherDay].indexOf(other), interval: other, otherDay: day, other: interval },
  ];
}
