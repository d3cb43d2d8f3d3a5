import { gsm7Septets } from './gsm7.ts';

/** A character outside GSM-7 and its UTF-16 index: it forces the whole text into UCS-2. */
export type BlamedCharacter = { index: number; character: string };

/**
 * What a text costs as an SMS. `units` are septets in GSM-7 (extension characters count two) and UTF-16 units
 * in UCS-2; `unitsPerSegment` is what a part holds: less when there are several. An empty text has no part.
 */
export type SmsSize = {
  encoding: 'GSM-7' | 'UCS-2';
  segments: number;
  units: number;
  unitsPerSegment: number;
  blamed: BlamedCharacter[];
};

const limits = { 'GSM-7': { single: 160, perPart: 153 }, 'UCS-2': { single: 70, perPart: 67 } };

/** Measures a text as it would be sent (domain.md, SMS segments). */
export function measureSms(text: string): SmsSize {
  const { blamed, septets } = readUnits(text);
  const encoding = blamed.length === 0 ? 'GSM-7' : 'UCS-2';
  const { single, perPart } = limits[encoding];
  const units = encoding === 'GSM-7' ? septets : text.length;
  if (units <= single) {
    return { encoding, segments: units === 0 ? 0 : 1, units, unitsPerSegment: single, blamed };
  }
  const segments =
    encoding === 'GSM-7' ? countParts(text, perPart, gsm7Cost) : countParts(text, perPart, ucs2Cost);
  return { encoding, segments, units, unitsPerSegment: perPart, blamed };
}

/** Whether a text takes so many parts that carriers may cut or refuse it (domain.md, SMS segments). */
export function hasManyParts({ segments }: SmsSize): boolean {
  return segments > 3;
}

/** What a text takes in GSM-7, and what of it keeps it out. */
function readUnits(text: string): { blamed: BlamedCharacter[]; septets: number } {
  const blamed: BlamedCharacter[] = [];
  let septets = 0;
  for (let index = 0; index < text.length; index += 1) {
    const cost = gsm7Septets(text.charCodeAt(index));
    septets += cost;
    if (cost > 0) continue;
    const character = isPairAt(text, index) ? text.slice(index, index + 2) : text.charAt(index);
    blamed.push({ index, character });
    index += character.length - 1;
  }
  return { blamed, septets };
}

/** Fills part after part; what does not fit whole goes into the next. */
function countParts(text: string, perPart: number, costAt: (text: string, index: number) => number): number {
  let parts = 1;
  let used = 0;
  for (let index = 0; index < text.length; index += 1) {
    const cost = costAt(text, index);
    if (used + cost > perPart) {
      parts += 1;
      used = 0;
    }
    used += cost;
  }
  return parts;
}

function gsm7Cost(text: string, index: number): number {
  return gsm7Septets(text.charCodeAt(index));
}

/** A surrogate pair costs two at its first unit and nothing at its second, so that it stays together. */
function ucs2Cost(text: string, index: number): number {
  if (isPairAt(text, index)) return 2;
  return isPairAt(text, index - 1) ? 0 : 1;
}

function isPairAt(text: string, index: number): boolean {
  const high = text.charCodeAt(index);
  const low = text.charCodeAt(index + 1);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}
