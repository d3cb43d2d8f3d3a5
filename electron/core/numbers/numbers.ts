import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Language, languageSchema } from '#shared/model/language.ts';
import { numberIdSchema, type PhoneNumber, phoneNumberFields } from '#shared/model/phone-number.ts';
import type { Database } from '../database/open.ts';
import { jsonOf } from '../database/statements.ts';
import { notFound } from '../refusals.ts';
import { type NumberRow, numberTable } from './number-table.ts';

/**
 * A number as it stands. `position` is its place in the list; `hoursRevision` is that of the write that made its
 * zone, week and closures what they are; `updatedAt` also counts the writes of its replies.
 */
export type KeptNumber = {
  number: PhoneNumber;
  position: number;
  hoursRevision: number;
  createdAt: number;
  updatedAt: number;
};

/** The hours of a number as they are stored: the week and the closures as JSON. */
export type StoredHours = { timeZone: string; businessHours: string | null; closures: string };

/** What the list shows of a number, its hours unread. */
export type NumberHead = {
  id: string;
  phone: string;
  label: string;
  timeZone: string;
  language: Language;
  hoursRevision: number;
  updatedAt: number;
};

/** The hours of one number, to be known again by their revision. */
export type HoursOfOne = StoredHours & { id: string; hoursRevision: number };

/** The numbers of the workspace. Writes belong in the caller's transaction. */
export type Numbers = {
  find(id: string): KeptNumber | null;
  /** Refuses with `NOT_FOUND` when there is no such number. */
  get(id: string): KeptNumber;
  findByPhone(phone: string): KeptNumber | null;
  /** All numbers, in the order in which they were added. */
  list(): KeptNumber[];
  listHeads(): NumberHead[];
  /** The hours of one number, or of all in no order; nothing of a number that is not there. */
  hoursOf(id: string): HoursOfOne | undefined;
  hoursOfAll(): HoursOfOne[];
  /** The place behind the last number. */
  nextPosition(): number;
  /** Adds the number, or replaces the one with its id. */
  write(kept: KeptNumber): void;
  /** Gives a number a week and closures in the form they are stored in; that they go together is the caller's to know. */
  writeHours(hours: Omit<HoursOfOne, 'timeZone'>, updatedAt: number): void;
  /** Marks a write of one of the number's replies. */
  touch(id: string, updatedAt: number): void;
  /** Deletes the number with its replies. */
  delete(id: string): void;
  deleteAll(): void;
};

export function createNumbers(database: Database): Numbers {
  const table = numberTable(database);
  const find = (id: string): KeptNumber | null => foundIn(table.select.get(id));
  return {
    find,
    get: (id) => {
      const found = find(id);
      if (!found) throw notFound('number');
      return found;
    },
    findByPhone: (phone) => foundIn(table.selectByPhone.get(phone)),
    list: () => table.selectAll.all().map(keptOf),
    listHeads: () =>
      table.selectHeads.all().map((row) => ({ ...row, language: languageSchema.parse(row.language) })),
    hoursOf: (id) => table.selectHours.get(id),
    hoursOfAll: () => table.selectAllHours.all(),
    nextPosition: () => (table.selectLastPosition.get() ?? 0) + 1,
    write: ({ number, ...rest }) => {
      table.write.run({ ...number, ...rest, ...storedHours(number) });
    },
    writeHours: (hours, updatedAt) => {
      table.writeHours.run({ ...hours, updatedAt });
    },
    touch: (id, updatedAt) => {
      table.touch.run(updatedAt, id);
    },
    delete: (id) => {
      table.delete.run(id);
    },
    deleteAll: () => {
      table.deleteAll.run();
    },
  };
}

/** An id for a number that has none: short enough for an address, and never made twice. */
export function newNumberId(): string {
  return `pn_${randomBytes(9).toString('base64url')}`;
}

/** The hours of a number in the form they are stored in. */
export function storedHours({ timeZone, businessHours, closures }: PhoneNumber): StoredHours {
  return {
    timeZone,
    businessHours: businessHours && JSON.stringify(businessHours),
    closures: JSON.stringify(closures),
  };
}

/** That hours and closures go together was checked when they were written. */
const storedNumberSchema = z.object({ id: numberIdSchema, ...phoneNumberFields });

function foundIn(row: NumberRow | undefined): KeptNumber | null {
  return row ? keptOf(row) : null;
}

function keptOf(row: NumberRow): KeptNumber {
  const { position, hoursRevision, createdAt, updatedAt } = row;
  const number = storedNumberSchema.parse({
    ...row,
    businessHours: row.businessHours === null ? null : jsonOf(row.businessHours),
    closures: jsonOf(row.closures),
  });
  return { number, position, hoursRevision, createdAt, updatedAt };
}
