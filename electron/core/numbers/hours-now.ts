import { compileHours, type Hours, nextChange, periodAt } from '#engine/hours.ts';
import type { HoursNow } from '#shared/contract/numbers.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';

/** The hours of the numbers, compiled once for each revision of a number. */
export type HoursOfNumbers = {
  compiled(id: string, revision: number): Hours;
  /** Whether the number is open at an instant (epoch milliseconds) and until when. */
  now(id: string, revision: number, at: number): HoursNow;
  /** Lets go of numbers that may be gone. */
  forgetAll(): void;
};

type Entry = { revision: number; hours: Hours; now: HoursNow; asked: number };

/** @param load reads a number; called only when its revision is not the one known */
export function createHoursOfNumbers(load: (id: string) => PhoneNumber): HoursOfNumbers {
  const entries = new Map<string, Entry>();

  const entryOf = (id: string, revision: number): Entry => {
    const known = entries.get(id);
    if (known?.revision === revision) return known;
    const entry = { revision, hours: compileHours(load(id)), now: nothingKnown, asked: Infinity };
    entries.set(id, entry);
    return entry;
  };

  return {
    compiled: (id, revision) => entryOf(id, revision).hours,
    now: (id, revision, at) => {
      const entry = entryOf(id, revision);
      if (!stillHolds(entry, at)) {
        entry.now = hoursNow(entry.hours, at);
        entry.asked = at;
      }
      return entry.now;
    },
    forgetAll: () => entries.clear(),
  };
}

const nothingKnown: HoursNow = { open: null, changesAt: null };

/** An answer holds from the instant it was asked for until the change it names. */
function stillHolds({ now, asked }: Entry, at: number): boolean {
  return now.changesAt !== null && asked <= at && at < now.changesAt;
}

function hoursNow(hours: Hours, at: number): HoursNow {
  if (hours.businessHours === null) return { open: null, changesAt: null };
  return { open: periodAt(hours, at) === 'business_hours', changesAt: nextChange(hours, at) };
}
