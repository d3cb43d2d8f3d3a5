import { DateTime } from 'luxon';

/** Twenty zones that change their clocks, in every way there is, and two that never do. */
export const zones = [
  'America/Toronto',
  'America/Vancouver',
  'America/Los_Angeles',
  'America/Halifax',
  'America/St_Johns',
  'America/Havana',
  'America/Santiago',
  'America/Nuuk',
  'Atlantic/Azores',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Paris',
  'Europe/Chisinau',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Jerusalem',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Auckland',
  'America/Phoenix',
  'Asia/Kathmandu',
] as const;

const minute = 60_000;
const day = 24 * 60 * minute;

/** The instants of 2026 and 2027 from which a zone has another offset than the minute before. */
export function clockChanges(zone: string): number[] {
  const changes: number[] = [];
  for (let midnight = Date.UTC(2026, 0, 1); midnight < Date.UTC(2028, 0, 1); midnight += day) {
    if (offset(zone, midnight) === offset(zone, midnight + day)) continue;
    let instant = midnight;
    while (offset(zone, instant) === offset(zone, midnight)) instant += minute;
    changes.push(instant);
  }
  return changes;
}

function offset(zone: string, instant: number): number {
  return DateTime.fromMillis(instant, { zone }).offset;
}
