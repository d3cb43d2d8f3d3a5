import type { BusinessHours, Interval } from '#shared/model/business-hours.ts';

const closed: BusinessHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

/** A week that is closed but for the days given. */
export function aWeek(days: Partial<BusinessHours> = {}): BusinessHours {
  return { ...closed, ...days };
}

/** A week with the same intervals every day. */
export function everyDay(...all: Interval[]): BusinessHours {
  return { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all };
}
