import { type Hours, nextChange, periodAt } from '#engine/hours.ts';
import type { Period } from '#shared/model/auto-reply.ts';

const day = 24 * 60 * 60_000;

/** How far back the beginning of a period is looked for: most begin within a week, a season's closing may not. */
const lookBacks = [8 * day, 366 * day];

/** The period an instant lies in, from when to when it holds (epoch ms); null when not within 366 days. */
export function periodBounds(
  hours: Hours,
  at: number,
): { period: Period; since: number | null; until: number | null } {
  return { period: periodAt(hours, at), since: lastChange(hours, at), until: nextChange(hours, at) };
}

/** The periods from one instant to another (epoch ms), in order and without a gap. */
export function periodsBetween(
  hours: Hours,
  from: number,
  until: number,
): { period: Period; from: number; until: number }[] {
  const found: { period: Period; from: number; until: number }[] = [];
  let start = from;
  while (start < until) {
    const end = Math.min(nextChange(hours, start) ?? until, until);
    found.push({ period: periodAt(hours, start), from: start, until: end });
    start = end;
  }
  return found;
}

function lastChange(hours: Hours, at: number): number | null {
  for (const lookBack of lookBacks) {
    let since: number | null = null;
    let change = nextChange(hours, at - lookBack);
    while (change !== null && change <= at) {
      since = change;
      change = nextChange(hours, change);
    }
    if (since !== null) return since;
  }
  return null;
}
