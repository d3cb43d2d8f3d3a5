import { randomBytes } from 'node:crypto';
import { type Language, languageSchema } from '#shared/model/language.ts';
import { type PhoneNumber, phoneNumberSchema } from '#shared/model/phone-number.ts';
import type { Database } from '../database/open.ts';
import { jsonOf } from '../database/statements.ts';
import { notFound } from '../refusals.ts';
import { type NumberRow, numberTable } from './number-table.ts';

/**
 * A number as it stands. `position` is its place in the list, `revision` that of its last own write;
 * `updatedAt` also counts the writes of its replies.
 */
export type KeptNumber = {
  number: PhoneNumber;
  position: number;
  revision: number;
  createdAt: number;
  updatedAt: number;
};

/** A number without its hours, which are the bulk of it. */
export type NumberHead = {
  id: string;
  phone: string;
  label: string;
  timeZone: string;
  language: Language;
  revision: number;
  updatedAt: number;
};

/** The numbers of the workspace. Writes belong in the caller's transaction. */
export type Numbers = {
  find(id: string): KeptNumber | null;
  /** Refuses with `NOT_FOUND` when there is no such number. */
  get(id: string): KeptNumber;
  findByPhone(phone: string): KeptNumber | null;
  /** All numbers, in the order in which they were added. */
  list(): KeptNumber[];
  listHeads(): NumberHead[];
  /** The place behind the last number. */
  nextPosition(): number;
  /** Adds the number, or replaces the one with its id. */
  write(kept: KeptNumber): void;
  /** Marks a write of one of the number's replies. */
  touch(id: string, updatedAt: number): void;
  /** Deletes the number with its replies. */
  delete(id: string): void;
  deleteAll(): void;
};

export function createNumbers(database: Database): Numbers {
  const table = numberTable(database);
  const find = (id: string): KeptNumber | null => kept(table.select.get(id));
  return {
    find,
    get: (id) => {
      const found = find(id);
      if (!found) throw notFound('number');
      return found;
    },
    findByPhone: (phone) => kept(table.selectByPhone.get(phone)),
    list: () => table.selectAll.all().map(keptOf),
    listHeads: () =>
      table.selectHeads.all().map((row) => ({ ...row, language: languageSchema.parse(row.language) })),
    nextPosition: () => (table.selectLastPosition.get() ?? 0) + 1,
    write: ({ number, ...rest }) => {
      const { businessHours, closures } = number;
      table.write.run({
        ...number,
        ...rest,
        businessHours: businessHours && JSON.stringify(businessHours),
        closures: JSON.stringify(closures),
      });
    },
    touch: (id, updatedAt) => table.touch.run(updatedAt, id),
    delete: (id) => table.delete.run(id),
    deleteAll: () => table.deleteAll.run(),
  };
}

/** An id for a number that has none: short enough for an address, and never made twice. */
export function newNumberId(): string {
  return `pn_${randomBytes(9).toString('base64url')}`;
}

function kept(row: NumberRow | undefined): KeptNumber | null {
  return row ? keptOf(row) : null;
}

function keptOf(row: NumberRow): KeptNumber {
  const { id, phone, label, timeZone, language, position, revision, createdAt, updatedAt } = row;
  const number = phoneNumberSchema.parse({
    id,
    phone,
    label,
    timeZone,
    language,
    businessHours: row.businessHours === null ? null : jsonOf(row.businessHours),
    closures: jsonOf(row.closures),
  });
  return { number, position, revision, createdAt, updatedAt };
}
