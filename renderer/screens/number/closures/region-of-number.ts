import type { PhoneNumber } from '#shared/model/phone-number.ts';

/** The regions whose holidays are in resources/holidays, as their files are called. */
export const holidayRegions = ['ca-qc', 'ca-on', 'ca', 'us', 'fr', 'fr-alsace-moselle'] as const;
export type HolidayRegion = (typeof holidayRegions)[number];

const quebecAreaCodes = new Set('263 354 367 418 438 450 468 514 579 581 819 873'.split(' '));

const ontarioAreaCodes = new Set(
  '226 249 289 343 365 382 416 437 519 548 613 647 683 705 742 753 807 905 942'.split(' '),
);

/** Zones of Canada beside those that Québec and Ontario share. */
const canadianZones = new Set(
  [
    'Edmonton',
    'Halifax',
    'Moncton',
    'Regina',
    'St_Johns',
    'Vancouver',
    'Whitehorse',
    'Winnipeg',
    'Yellowknife',
  ].map((city) => `America/${city}`),
);

const zonesOfTheUnitedStates =
  /^(US|America\/(Indiana|Kentucky|North_Dakota))\/|^(America\/(New_York|Detroit|Chicago|Denver|Boise|Phoenix|Los_Angeles|Anchorage|Juneau)|Pacific\/Honolulu)$/;

/** The region whose holidays a number's business most likely keeps, by its area code or its time zone; otherwise null. */
export function regionOfNumber({
  phone,
  timeZone,
}: Pick<PhoneNumber, 'phone' | 'timeZone'>): HolidayRegion | null {
  const areaCode = phone.startsWith('+1') ? phone.slice(2, 5) : '';
  if (quebecAreaCodes.has(areaCode) || timeZone === 'America/Montreal') return 'ca-qc';
  if (ontarioAreaCodes.has(areaCode) || timeZone === 'America/Toronto') return 'ca-on';
  if (canadianZones.has(timeZone) || timeZone.startsWith('Canada/')) return 'ca';
  if (zonesOfTheUnitedStates.test(timeZone)) return 'us';
  return timeZone === 'Europe/Paris' || phone.startsWith('+33') ? 'fr' : null;
}
