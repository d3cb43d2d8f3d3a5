/**
 * Epoch milliseconds of `YYYY-MM-DDTHH:MM[:SS[.fff…]]` with `Z` or `±HH:MM`, cut to the millisecond, or
 * null: an instant without an offset is never guessed (domain.md, the event log).
 */
export function parseInstant(text: string): number | null {
  // Read figure by figure, since every line of a log has one: whatever is not as it must be makes it NaN.
  const hours = dayOf(text) * 24 + twoFigures(text, 'T', 10, 23);
  const minutes = hours * 60 + twoFigures(text, ':', 13, 59);
  let end = 'YYYY-MM-DDTHH:MM'.length;
  let milliseconds = 0;
  if (text[end] === ':') {
    milliseconds = twoFigures(text, ':', end, 59) * 1000;
    end += ':SS'.length;
    if (text[end] === '.') {
      const first = end + 1;
      end = endOfFigures(text, first);
      milliseconds += millisecondsOf(text.slice(first, end));
    }
  }
  const instant = (minutes - offsetAt(text, end)) * 60_000 + milliseconds;
  return Number.isNaN(instant) ? null : instant;
}

const daysInMonth = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days from 1 March of the year 0 to 1970-01-01. */
const daysBeforeEpoch = 719_468;

/** The day of `YYYY-MM-DD`, counted from 1970-01-01. */
function dayOf(text: string): number {
  const year = twoFigures(text, '', 0, 99) * 100 + twoFigures(text, '', 2, 99);
  const month = twoFigures(text, '-', 4, 12);
  const day = twoFigures(text, '-', 7, 31);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const longest = month === 2 && isLeap ? 29 : (daysInMonth[month] ?? 0);
  if (day < 1 || !(day <= longest)) return NaN;
  // Counted from 1 March, a year's leap day is its last, and months have 30.6 days on average.
  const years = month > 2 ? year : year - 1;
  const months = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((months * 153 + 2) / 5) + day - 1 - daysBeforeEpoch;
}

/** The minutes of `Z` or `±HH:MM` that the text ends with. */
function offsetAt(text: string, start: number): number {
  if (text[start] === 'Z') return text.length === start + 1 ? 0 : NaN;
  if (text.length !== start + '±HH:MM'.length) return NaN;
  const isWest = text[start] === '-';
  const hours = twoFigures(text, isWest ? '-' : '+', start, 23);
  const minutes = hours * 60 + twoFigures(text, ':', start + 3, 59);
  return isWest ? -minutes : minutes;
}

function millisecondsOf(fraction: string): number {
  return fraction === '' ? NaN : Number(fraction.slice(0, 3).padEnd(3, '0'));
}

function endOfFigures(text: string, start: number): number {
  let end = start;
  while (isFigure(text.charCodeAt(end))) end += 1;
  return end;
}

/** The number of two figures behind a mark; NaN if that is not what stands there or it is more than the most. */
function twoFigures(text: string, mark: string, start: number, most: number): number {
  if (mark !== '' && text[start] !== mark) return NaN;
  const tens = text.charCodeAt(start + mark.length);
  const ones = text.charCodeAt(start + mark.length + 1);
  const number = (tens - zero) * 10 + ones - zero;
  return isFigure(tens) && isFigure(ones) && number <= most ? number : NaN;
}

const zero = 0x30;

function isFigure(code: number): boolean {
  return code >= zero && code <= zero + 9;
}
