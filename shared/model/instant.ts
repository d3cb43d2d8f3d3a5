import { z } from 'zod';
import { addFault } from './fault.ts';

const form =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Epoch milliseconds of `YYYY-MM-DDTHH:MM[:SS[.fff…]]` with `Z` or `±HH:MM`, cut to the millisecond, or
 * null: an instant without an offset is never guessed (domain.md, the event log).
 */
export function parseInstant(text: string): number | null {
  const match = form.exec(text);
  const date = match?.[1];
  if (!match || !date) return null;
  const milliseconds = match[4] ? Number(match[4].slice(1, 4).padEnd(3, '0')) : 0;
  const wholeSeconds = text.replace(match[4] ?? '', '');
  const time = Date.parse(wholeSeconds);
  const dateExists = !Number.isNaN(time) && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
  return dateExists ? time + milliseconds : null;
}

/** An ISO 8601 instant with an offset, kept as written. */
export const instantSchema = z.string().check((payload) => {
  if (parseInstant(payload.value) === null) addFault(payload, 'not_an_instant', { value: payload.value });
});
