import Holidays from 'date-holidays';
import type { Bilingual, HolidayRegion } from './holiday-regions.ts';

/** A holiday of one year: `date` is `YYYY-MM-DD`; `note` says for whom or instead of what it is. */
type DatedHoliday = { date: string; name: Bilingual; note: Bilingual | null };

/** The years that are written down, the last one included. */
export const holidayYears = { first: 2026, last: 2036 };

/** A region's holidays in all these years, in the order of their dates. */
export function datedHolidays({ feasts }: HolidayRegion): DatedHoliday[] {
  const calendar = new Holidays();
  for (const { rule, name } of feasts) {
    if (!calendar.setHoliday(rule, { name, type: 'public' })) throw new Error(`Not a rule: ${rule}`);
  }
  const byRule = new Map(feasts.map((feast) => [feast.rule, feast]));
  const dated: DatedHoliday[] = [];
  // A holiday of the next year may be kept on the last day of this one.
  for (let year = holidayYears.first; year <= holidayYears.last + 1; year += 1) {
    for (const { date, rule } of calendar.getHolidays(year)) {
      const feast = byRule.get(rule);
      if (feast) dated.push({ date: date.slice(0, 10), name: feast.name, note: feast.note ?? null });
    }
  }
  const afterLast = String(holidayYears.last + 1);
  return distinct(dated)
    .filter(({ date }) => date < afterLast)
    .toSorted((a, b) => a.date.localeCompare(b.date));
}

function distinct(dated: readonly DatedHoliday[]): DatedHoliday[] {
  return [...new Map(dated.map((holiday) => [`${holiday.date} ${holiday.name.en}`, holiday])).values()];
}

/** What stands in a region's file: one line a holiday, so that a change of the law reads well. */
export function holidayFile(region: HolidayRegion): string {
  const lines = datedHolidays(region).map((holiday) => `    ${JSON.stringify(holiday)}`);
  return `{\n  "law": ${JSON.stringify(region.law)},\n  "holidays": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
