/** An HTTP date in the one form that is still written (RFC 9110, 5.6.7). */
const dateForm = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** However long somebody asks for, this device looks again after an hour. */
const longestSeconds = 3600;

/**
 * How long an answer asks to wait, in milliseconds; null where it does not say. `Retry-After` is in seconds or a date,
 * which is of the clock that the answer's own `Date` is of.
 * @param now of this device, for an answer without a `Date`
 */
export function retryAfterIn(headers: Headers, now: number): number | null {
  const asked = headers.get('retry-after')?.trim() ?? '';
  const seconds = /^\d+$/.test(asked) ? Number(asked) : secondsUntil(dateIn(asked), headers, now);
  return seconds === null ? null : Math.min(Math.max(seconds, 0), longestSeconds) * 1000;
}

function secondsUntil(date: number | null, headers: Headers, now: number): number | null {
  if (date === null) return null;
  const from = dateIn(headers.get('date') ?? '') ?? now;
  return (date - from) / 1000;
}

function dateIn(text: string): number | null {
  const date = dateForm.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : date;
}
