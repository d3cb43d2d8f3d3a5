import { prefixesByTimeZones } from './prefix-time-zones.ts';

let zonesByPrefix: Map<string, readonly string[]> | undefined;

/** No prefix is longer: +1 with its area code. */
const longestPrefix = 4;

/** The time zones in which the holder of a number most likely is, by its first digits; none where they do not tell. */
export function timeZonesOfPhone(phone: string): readonly string[] {
  zonesByPrefix ??= new Map(
    Object.entries(prefixesByTimeZones).flatMap(([zones, prefixes]) =>
      prefixes.split(' ').map((prefix) => [prefix, zones.split(' ')] as const),
    ),
  );
  for (let length = longestPrefix; length > 0; length -= 1) {
    const zones = zonesByPrefix.get(phone.slice(1, 1 + length));
    if (zones) return zones;
  }
  return [];
}
