import { hasManyParts, type SmsSize } from '#shared/sms/segments.ts';

/** Whether a text takes more parts than it needs to, or more than is safe. */
export function isCostly(size: SmsSize): boolean {
  return size.encoding === 'UCS-2' || hasManyParts(size);
}

const mostNamed = 3;

/** The distinct characters outside GSM-7: the first three as they are shown, and how many others there are. */
export function blamedSigns({ blamed }: SmsSize): { shown: string[]; others: number } {
  const distinct = [...new Set(blamed.map(({ character }) => character))];
  return {
    shown: distinct.slice(0, mostNamed).map(visibleSign),
    others: Math.max(0, distinct.length - mostNamed),
  };
}

/** A character that does not show, such as a no-break space, by its code. */
export function visibleSign(character: string): string {
  if (!/^[\s\p{C}]$/u.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
