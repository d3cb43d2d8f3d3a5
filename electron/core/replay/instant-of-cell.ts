import { stretchAt, type ZoneOffsets, zoneOffsets } from '#engine/zone-offsets.ts';
import { parseInstant } from '#shared/model/instant.ts';
import type { DateForm } from '#shared/model/log-mapping.ts';

type CalendarForm = Exclude<DateForm, 'iso' | 'epoch_seconds'>;

const dates: Record<CalendarForm, string> = {
  year_first: String.raw`(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})`,
  day_first: String.raw`(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4}|\d{2})`,
  month_first: String.raw`(?<month>\d{1,2})[-/.](?<day>\d{1,2})[-/.](?<year>\d{4}|\d{2})`,
};
const time = String.raw`(?<hour>\d{1,2})(?::(?<minute>\d{2})|\s?h\s?(?<minuteAfterH>\d{2})?)(?::(?<second>\d{2})(?:[.,](?<fraction>\d+))?)?`;
const half = String.raw`(?:\s?(?<half>[ap])\.?m\.?)?`;
const offset = String.raw`(?:\s?(?<offset>z|[+-]\d{2}:?\d{2}))?`;

const patterns = new Map(
  (['year_first', 'day_first', 'month_first'] as const).map((form) => [
    form,
    new RegExp(`^${dates[form]}(?:t|,?\\s+)${time}${half}${offset}$`, 'i'),
  ]),
);

/** Reads the instants of a log that writes them in a form, as epoch milliseconds; null for what is none. */
export function instantReader(
  form: DateForm,
  zoneName: string | null,
): (at: string | number) => number | null {
  if (form === 'iso') return isoInstant;
  if (form === 'epoch_seconds') return secondsInstant;
  const pattern = patterns.get(form);
  const zone = zoneName === null ? null : zoneOffsets(zoneName);
  return (at) => {
    const groups = pattern?.exec(String(at).trim())?.groups;
    return groups ? calendarInstant(groups, zone) : null;
  };
}

/** Whether an instant, readable or not, says by how much its time differs from UTC. */
export function hasOffset(at: string): boolean {
  return /(?:z|\d\s?[+-]\d{2}:?\d{2})$/i.test(at.trim()) || /^\d+(?:\.\d+)?$/.test(at.trim());
}

/** As domain.md has instants: in words, or whole milliseconds that words could tell as well. */
export function isoInstant(at: string | number): number | null {
  if (typeof at === 'string') return parseInstant(at);
  return Number.isInteger(at) && isWritable(at) ? at : null;
}

function secondsInstant(at: string | number): number | null {
  const seconds = typeof at === 'number' ? at : /^\s*\d+(?:\.\d+)?\s*$/.test(at) ? Number(at) : NaN;
  const instant = Math.floor(seconds * 1_000);
  return isWritable(instant) ? instant : null;
}

/** Milliseconds reach as far as an instant in words does; times that come after an event can still be written then. */
const firstInstant = Date.parse('0000-01-01T00:00Z');
const lastInstant = Date.parse('9999-12-31T23:59:59.999Z');

function isWritable(instant: number): boolean {
  return firstInstant <= instant && instant <= lastInstant;
}

function calendarInstant(
  groups: Record<string, string | undefined>,
  zone: ZoneOffsets | null,
): number | null {
  const { day = '', fraction = '', month = '', second = '00' } = groups;
  const year = groups.year?.length === 2 ? `20${groups.year}` : groups.year;
  const minute = groups.minute ?? groups.minuteAfterH ?? '00';
  const hour = hourOf(Number(groups.hour), groups.half?.toLowerCase());
  if (hour === null) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const local = `${date}T${String(hour).padStart(2, '0')}:${minute}:${second}${fraction && `.${fraction}`}`;
  if (groups.offset === undefined) {
    const asUtc = parseInstant(`${local}Z`);
    return asUtc === null || zone === null ? null : firstInstantAt(asUtc, zone);
  }
  const digits = groups.offset.replace(':', '');
  return parseInstant(`${local}${/^z$/i.test(digits) ? 'Z' : `${digits.slice(0, 3)}:${digits.slice(3)}`}`);
}

/** The hour of the day; with AM or PM of a clock of twelve hours, of which 12 AM is midnight. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

const day = 24 * 60 * 60_000;

/** The first instant at which a zone's clocks show a time, given as if it were UTC; null for one they skip. */
function firstInstantAt(local: number, zone: ZoneOffsets): number | null {
  const offsets = [stretchAt(zone, local - day).offset, stretchAt(zone, local + day).offset];
  const instants = offsets
    .filter((offset) => stretchAt(zone, local - offset).offset === offset)
    .map((offset) => local - offset);
  return instants.length === 0 ? null : Math.min(...instants);
}
