import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** The area codes of Canada's provinces by the zone most of their people live in. */
const zonesByAreaCodes: readonly (readonly [timeZone: string, areaCodes: string])[] = [
  ['America/St_Johns', '709 879'],
  ['America/Halifax', '782 902'],
  ['America/Moncton', '428 506'],
  [
    'America/Toronto',
    '226 249 263 289 343 354 365 367 382 416 418 437 438 450 468 514 519 548 579 581 613 647 683 705 742 753 819 873 905 942',
  ],
  ['America/Winnipeg', '204 431 584'],
  ['America/Regina', '306 474 639'],
  ['America/Edmonton', '368 403 587 780 825'],
  ['America/Vancouver', '236 250 257 604 672 778'],
];

const zoneOfAreaCode = new Map(
  zonesByAreaCodes.flatMap(([timeZone, areaCodes]) =>
    areaCodes.split(' ').map((areaCode) => [areaCode, timeZone] as const),
  ),
);

/** Countries and territories with one zone. */
const zoneOfCountry: Partial<Record<string, string>> = {
  BE: 'Europe/Brussels',
  CH: 'Europe/Zurich',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  GF: 'America/Cayenne',
  GP: 'America/Guadeloupe',
  IE: 'Europe/Dublin',
  LU: 'Europe/Luxembourg',
  MC: 'Europe/Monaco',
  MQ: 'America/Martinique',
  NC: 'Pacific/Noumea',
  PM: 'America/Miquelon',
  RE: 'Indian/Reunion',
};

/** The time zone where the holder of a number most likely is, or null where its digits do not tell. */
export function timeZoneOfPhone(phone: string): string | null {
  if (phone.startsWith('+1')) return zoneOfAreaCode.get(phone.slice(2, 5)) ?? null;
  const number = parsePhoneNumberFromString(phone, { extract: false });
  return zoneOfCountry[number?.country ?? ''] ?? null;
}
