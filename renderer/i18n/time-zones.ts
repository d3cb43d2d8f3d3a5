import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { timeZoneNames } from '#shared/model/time-zone-names.ts';
import { fold } from './fold.ts';
import { formatTime } from './time.ts';
import { zoneCities } from './zone-cities.ts';
import { zoneCountries } from './zone-countries.ts';

/** A zone as a person chooses it; `city` is its name in the list and no two are equal in a language. */
export type TimeZoneChoice = { id: string; city: string };

/** Older spellings of zones that are offered under their present name, and states that are under their cities'. */
const superseded = new Set([
  'Africa/Asmera',
  'America/Buenos_Aires',
  'America/Catamarca',
  'America/Coral_Harbour',
  'America/Cordoba',
  'America/Godthab',
  'America/Indianapolis',
  'America/Jujuy',
  'America/Louisville',
  'America/Mendoza',
  'Asia/Calcutta',
  'Asia/Istanbul',
  'Asia/Katmandu',
  'Asia/Macao',
  'Asia/Rangoon',
  'Asia/Saigon',
  'Atlantic/Faeroe',
  'Australia/ACT',
  'Australia/LHI',
  'Australia/NSW',
  'Australia/North',
  'Australia/Queensland',
  'Australia/South',
  'Australia/Tasmania',
  'Australia/Victoria',
  'Australia/West',
  'Australia/Yancowinna',
  'Europe/Kiev',
  'Europe/Nicosia',
  'Pacific/Ponape',
  'Pacific/Truk',
]);

/** Places that people look for and that no zone is named after. */
const otherPlaces: Record<string, string> = {
  'America/Chicago': 'Dallas Houston Texas',
  'America/Edmonton': 'Calgary Alberta',
  'America/Halifax': 'Nouvelle-Écosse Nova Scotia Île-du-Prince-Édouard Prince Edward Island',
  'America/Los_Angeles': 'San Francisco Seattle Californie California',
  'America/Moncton': 'Nouveau-Brunswick New Brunswick',
  'America/New_York': 'Boston Miami Washington',
  'America/Regina': 'Saskatoon Saskatchewan',
  'America/St_Johns': 'Terre-Neuve Newfoundland',
  'America/Toronto': 'Québec Ottawa Gatineau Ontario',
  'America/Vancouver': 'Victoria Colombie-Britannique British Columbia',
  'America/Winnipeg': 'Manitoba',
  'Europe/Paris': 'Lyon Marseille Lille Toulouse Bordeaux Nantes Strasbourg',
  'Europe/Zurich': 'Genève Geneva Lausanne Berne',
};

const ofACity = /^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//;

const choicesByLanguage = new Map<InterfaceLanguage, TimeZoneChoice[]>();

/** The zones of the world's cities and UTC, in alphabetical order of the language. */
export function timeZoneChoices(language: InterfaceLanguage): TimeZoneChoice[] {
  let choices = choicesByLanguage.get(language);
  if (!choices) {
    const { compare } = new Intl.Collator(language);
    choices = [...timeZoneNames]
      .filter((id) => id === 'UTC' || (ofACity.test(id) && !superseded.has(id)))
      .map((id) => ({ id, city: timeZoneCity(id, language) }))
      .toSorted((a, b) => compare(a.city, b.city));
    choicesByLanguage.set(language, choices);
  }
  return choices;
}

/** The city a zone is named after, in the language; a zone of no city (`Canada/Eastern`) is called as it is written. */
export function timeZoneCity(id: string, language: InterfaceLanguage): string {
  if (!ofACity.test(id)) return id;
  return (
    zoneCities[language === 'en' ? 'en' : 'fr'][id] ?? id.slice(id.lastIndexOf('/') + 1).replaceAll('_', ' ')
  );
}

/** What people call the zone's time: "Eastern Time", « heure de l’Est ». */
export function timeZoneName(id: string, language: InterfaceLanguage): string {
  return zoneNameOf(id, language, id === 'UTC' ? 'long' : 'longGeneric');
}

/** The time in the zone at an instant, with what people call it: "2:20 PM, Eastern Time". */
export function describeTimeZone(id: string, instant: number, language: InterfaceLanguage): string {
  return `${formatTime(instant, id, language)}, ${timeZoneName(id, language)}`;
}

const searchTexts = new Map<string, string>();

/**
 * Whether each word of a query begins a word of the zone's city, country or name, in the language or in the
 * IANA database's English; accents and case do not count.
 */
export function matchesTimeZone(
  { id, city }: TimeZoneChoice,
  query: string,
  language: InterfaceLanguage,
): boolean {
  const key = `${language} ${id}`;
  let text = searchTexts.get(key);
  if (text === undefined) {
    const others = otherPlaces[id] ?? '';
    text = wordsOf([city, id, timeZoneName(id, language), countryOf(id, language), others].join(' '));
    searchTexts.set(key, text);
  }
  return wordsOf(query)
    .split(' ')
    .every((word) => ` ${text}`.includes(` ${word}`));
}

const countryNames = new Map<InterfaceLanguage, readonly Intl.DisplayNames[]>();

/** The names of the country a zone lies in, the usual short one too: "United States US". */
function countryOf(id: string, language: InterfaceLanguage): string {
  const country = zoneCountries.get(id);
  if (country === undefined) return '';
  let names = countryNames.get(language);
  if (!names) {
    const styles = ['long', 'short'] as const;
    names = styles.map((style) => new Intl.DisplayNames(language, { type: 'region', style }));
    countryNames.set(language, names);
  }
  return names.map((name) => name.of(country)).join(' ');
}

function wordsOf(text: string): string {
  return fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function zoneNameOf(id: string, language: InterfaceLanguage, form: 'long' | 'longGeneric'): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone: id, timeZoneName: form }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? id;
}
