import type { Finding } from '#shared/contract/diagnostics.ts';
import { intervalMinutes, weekdays } from '#shared/model/business-hours.ts';
import { parseTemplate } from '#shared/model/message-template.ts';
import { timeZonesOfPhone } from '#shared/phone/time-zones-of-phone.ts';
import { localDate, nextChange, nextOpening, periodAt } from '#engine/hours.ts';
import { stretchAt, zoneOffsets } from '#engine/zone-offsets.ts';
import { type Checked, finding, languagesOf, textIn } from './finding.ts';

/** A shop that stays open this long past midnight has most likely had its opening and closing exchanged. */
const longNight = 12 * 60;

/** Whether the hours let replies leave, and whether they look meant. */
export function hoursFindings(checked: Checked): Finding[] {
  return [
    ...withoutHours(checked),
    ...hoursThatNeverChange(checked),
    ...overnightIntervals(checked),
    ...zoneOfAnotherPlace(checked),
    ...pastClosures(checked),
  ];
}

/** domain.md, business hours: with none set, after-hours replies never leave and nothing is known to open. */
function withoutHours({ number, replies }: Checked): Finding[] {
  if (number.businessHours !== null) return [];
  const afterHours = replies.filter(({ period }) => period === 'after_hours').length;
  const unknown = replies.flatMap((reply) =>
    languagesOf(number, reply)
      .filter((language) => namesHours(textIn(number, reply, language)))
      .map((language) => finding('warning', 'opening_unknown', { language }, reply)),
  );
  return [...(afterHours > 0 ? [finding('problem', 'no_hours', { count: afterHours })] : []), ...unknown];
}

function hoursThatNeverChange({ number, hours, replies, at }: Checked): Finding[] {
  if (number.businessHours === null || nextChange(hours, at) !== null) return [];
  const isOpen = periodAt(hours, at) === 'business_hours';
  const silent = replies.filter(
    ({ period }) => period === (isOpen ? 'after_hours' : 'business_hours'),
  ).length;
  if (isOpen) return silent > 0 ? [finding('problem', 'always_open', { count: silent })] : [];
  if (nextOpening(hours, at) !== null) return [];
  return [finding(silent > 0 ? 'problem' : 'warning', 'never_open', { count: silent })];
}

function overnightIntervals({ number: { businessHours } }: Checked): Finding[] {
  if (businessHours === null) return [];
  const long = weekdays.flatMap((day) =>
    businessHours[day]
      .map((interval) => ({ day, interval, ...intervalMinutes(interval) }))
      .filter(({ start, end }) => end > 24 * 60 && end - start >= longNight && end - start < 24 * 60),
  );
  const [first] = long;
  if (!first) return [];
  const [start, end] = first.interval;
  return [finding('warning', 'overnight_interval', { day: first.day, start, end, count: long.length })];
}

/** Zones of one standard time are taken for one: daylight saving follows the place, not the digits. */
function zoneOfAnotherPlace({ number, at }: Checked): Finding[] {
  const likely = timeZonesOfPhone(number.phone);
  const [first] = likely;
  if (first === undefined) return [];
  const own = standardOffset(number.timeZone, at);
  if (likely.some((zone) => standardOffset(zone, at) === own)) return [];
  return [finding('warning', 'zone_differs', { zone: number.timeZone, likely: first })];
}

function pastClosures({ number, hours, at }: Checked): Finding[] {
  const today = localDate(hours, at);
  const past = number.closures.filter(({ to }) => to < today);
  return past.length > 0 ? [finding('hint', 'past_closures', { count: past.length })] : [];
}

function namesHours(message: string): boolean {
  return parseTemplate(message).parts.some(
    (part) => part.kind === 'variable' && part.name.startsWith('hours.') && part.fallback === null,
  );
}

const halfYear = 182 * 24 * 60 * 60_000;

function standardOffset(zone: string, at: number): number {
  const offsets = zoneOffsets(zone);
  return Math.min(stretchAt(offsets, at).offset, stretchAt(offsets, at + halfYear).offset);
}
