import { z } from 'zod';
import { addFault } from './fault.ts';

const form =
  /^\d{4}-\d{2}-(\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Every month has so many days. */
const shortestMonth = 28;

/**
 * Epoch milliseconds of `YYYY-MM-DDTHH:MM[:SS[.fff…]]` with `Z` or `±HH:MM`, cut to the millisecond, or
 * null: an instant without an offset is never guessed (domain.md, the event log).
 */
export function parseInstant(text: string): number | null {
  const match = form.exec(text);
  if (!match) return null;
  const [, day, fraction] = match;
  const time = Date.parse(fraction === undefined ? text : text.replace(fraction, ''));
  if (Number.isNaN(time)) return null;
  if (Number(day) > shortestMonth && !isDate(text.slice(0, 'YYYY-MM-DD'.length), Number(day))) return null;
  return fraction === undefined ? time : time + Number(fraction.slice(1, 4).padEnd(3, '0'));
}

/** JavaScript takes 30 February for 2 March. */
function isDate(date: string, day: number): boolean {
  return new Date(`${date}T00:00:00Z`).getUTCDate() === day;
}

/** An ISO 8601 instant with an offset, kept as written. */
export const instantSchema = z.string().check((payload) => {
  if (parseInstant(payload.value) === null) addFault(payload, 'not_an_instant', { value: payload.value });
});
