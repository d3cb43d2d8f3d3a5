import { z } from 'zod';
import { compileHours, type Hours, nextChange, periodAt } from '#engine/hours.ts';
import type { HoursNow } from '#shared/contract/numbers.ts';
import { phoneNumberFields } from '#shared/model/phone-number.ts';
import { jsonOf } from '../database/statements.ts';
import type { HoursOfOne, NumberHead, Numbers, StoredHours } from './numbers.ts';

/** The hours of numbers, compiled once for all that have the same. */
export type HoursOfNumbers = {
  compiled(stored: StoredHours): Hours;
  /** Whether a number with these hours is open at an instant (epoch milliseconds) and until when. */
  now(stored: StoredHours, at: number): HoursNow;
  /** The same for numbers of the list; only hours that have changed since it was last asked are read. */
  nowOfEach(heads: readonly NumberHead[], at: number): HoursNow[];
};

type Entry = { hours: Hours; now: HoursNow; asked: number };

/** More different hours than any workspace has; hours that no number has any more go when it is reached. */
const maxEntries = 20_000;

const { businessHours, closures } = phoneNumberFields;
const hoursSchema = z.object({ businessHours, closures });

export function createHoursOfNumbers(numbers: Pick<Numbers, 'hoursOf' | 'hoursOfAll'>): HoursOfNumbers {
  const entries = new Map<string, Entry>();
  const listed = new Map<string, { revision: number; entry: Entry }>();

  const entryOf = (stored: StoredHours): Entry => {
    const key = `${stored.timeZone} ${stored.businessHours} ${stored.closures}`;
    const known = entries.get(key);
    if (known) return known;
    if (entries.size >= maxEntries) entries.clear();
    const entry = { hours: compile(stored), now: notAsked, asked: Number.POSITIVE_INFINITY };
    entries.set(key, entry);
    return entry;
  };

  const remember = (hours: HoursOfOne): void => {
    listed.set(hours.id, { revision: hours.hoursRevision, entry: entryOf(hours) });
  };
  const listedEntry = ({ id, hoursRevision }: NumberHead): Entry | undefined => {
    if (listed.get(id)?.revision !== hoursRevision) {
      const hours = numbers.hoursOf(id);
      if (hours) remember(hours);
    }
    return listed.get(id)?.entry;
  };

  return {
    compiled: (stored) => entryOf(stored).hours,
    now: (stored, at) => nowOf(entryOf(stored), at),
    nowOfEach: (heads, at) => {
      // One query for all is twice as quick as one for each, and leaves out the numbers that are gone.
      if (listed.size === 0 || listed.size > 2 * heads.length) {
        listed.clear();
        for (const hours of numbers.hoursOfAll()) remember(hours);
      }
      return heads.map((head) => {
        const entry = listedEntry(head);
        return entry ? nowOf(entry, at) : notAsked;
      });
    },
  };
}

function nowOf(entry: Entry, at: number): HoursNow {
  if (!stillHolds(entry, at)) Object.assign(entry, { now: hoursNow(entry.hours, at), asked: at });
  return entry.now;
}

const notAsked: HoursNow = { open: null, changesAt: null };

function compile(stored: StoredHours): Hours {
  const week = stored.businessHours === null ? null : jsonOf(stored.businessHours);
  const hours = hoursSchema.parse({ businessHours: week, closures: jsonOf(stored.closures) });
  return compileHours({ timeZone: stored.timeZone, ...hours });
}

/** An answer holds from the instant it was asked for until the change it names. */
function stillHolds({ now, asked }: Entry, at: number): boolean {
  return now.changesAt !== null && asked <= at && at < now.changesAt;
}

function hoursNow(hours: Hours, at: number): HoursNow {
  if (hours.businessHours === null) return { open: null, changesAt: null };
  return { open: periodAt(hours, at) === 'business_hours', changesAt: nextChange(hours, at) };
}
