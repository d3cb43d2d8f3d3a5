import type { z } from 'zod';
import { addFault } from './fault.ts';

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
// oxlint-disable-next-line no-control-regex -- refusing control characters is the purpose
const controlCharacter = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/;
const bidiOverride = /[\u202A-\u202E\u2066-\u2069]/g;

/** The form in which text is stored: composed (NFC), trimmed, without invisible direction overrides. */
export function normalizeText(text: string): string {
  return text.replaceAll(bidiOverride, '').normalize('NFC').trim();
}

/** How many characters a person counts: Unicode code points, not UTF-16 units. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/**
 * Line and column (both from 1, in code points) of a UTF-16 offset, as editors show them.
 */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: characterCount(before.slice(lineStart)) + 1 };
}

/** A zod check that refuses what no text may hold: control characters but the line feed, lone surrogates. */
export function refuseUnprintable(payload: z.core.ParsePayload<string>): void {
  const control = controlCharacter.exec(payload.value);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    addFault(payload, 'control_character', {
      character: `U+${code}`,
      ...placeOf(payload.value, control.index),
    });
  }
  const surrogate = loneSurrogate.exec(payload.value);
  if (surrogate) addFault(payload, 'lone_surrogate', placeOf(payload.value, surrogate.index));
}

/** A zod check on length in characters (code points), both bounds included. */
export function lengthBetween(min: number, max: number) {
  return (payload: z.core.ParsePayload<string>): void => {
    const actual = characterCount(payload.value);
    if (actual < min) addFault(payload, 'too_short', { min, actual });
    if (actual > max) addFault(payload, 'too_long', { max, actual });
  };
}
