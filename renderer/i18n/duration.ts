import type { InterfaceLanguage } from '#shared/model/interface-language.ts';

const lengths = [
  { unit: 'day', length: 86_400_000 },
  { unit: 'hour', length: 3_600_000 },
  { unit: 'minute', length: 60_000 },
  { unit: 'second', length: 1000 },
] as const;

/** A length of time (milliseconds) by its two largest units: "3 hours, 5 minutes", « 3 heures et 5 minutes ». */
export function formatDuration(milliseconds: number, language: InterfaceLanguage): string {
  const first = lengths.findIndex(({ length }) => milliseconds >= length);
  const units = lengths.slice(...(first < 0 ? [-1] : [first, first + 2]));
  let rest = milliseconds;
  const parts: string[] = [];
  for (const { unit, length } of units) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count === 0 && (parts.length > 0 || units.length > 1)) continue;
    parts.push(new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count));
  }
  return new Intl.ListFormat(language, { type: 'unit' }).format(parts);
}
