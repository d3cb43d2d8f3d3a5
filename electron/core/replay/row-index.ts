import { type Trigger, triggers } from '#shared/model/auto-reply.ts';
import { type Reason, reasons } from '#shared/model/decision.ts';
import { type DecisionChange, decisionChanges } from '#shared/contract/replay-decisions.ts';
import type { BufferedFile } from './buffered-file.ts';

/** How many bytes the index has for each decision. */
export const recordBytes = 24;

const wordsPerRecord = recordBytes / Uint32Array.BYTES_PER_ELEMENT;
const doublesPerRecord = recordBytes / Float64Array.BYTES_PER_ELEMENT;

/** What stands in the index for a decision, by which it is found without being read. */
export type RowRecord = {
  /** Where it begins in the file of decisions, in bytes; below 2 ** 40. */
  position: number;
  /** The instant of its event, epoch milliseconds. */
  at: number;
  /** Null = a reply leaves. */
  reason: Reason | null;
  kind: Trigger;
  change: DecisionChange | null;
  hourOfWeek: number;
  /** The place of the number in the workspace, counted from 1; 0 for one that is not the workspace's. */
  numberPlace: number;
  /** Days since 1970 where the number is; `noDay` outside what is told apart. */
  day: number;
  contactHash: number;
};

export const noDay = 0xffff;
const lastNumberPlace = 0xffff;

export function numberPlaceOf(index: number): number {
  return Math.min(index + 1, lastNumberPlace);
}

/** Adds records to a file that holds nothing else. */
export function recordWriter(file: BufferedFile): (record: RowRecord) => void {
  // Processors that the product runs on write numbers with the lowest byte first, as they are read below.
  const words = new Uint32Array(file.memory);
  const doubles = new Float64Array(file.memory);
  return (record) => {
    const place = file.addBytes(recordBytes) / recordBytes;
    const word = place * wordsPerRecord;
    const { position } = record;
    const verdict = verdictCode(record.reason) | (kindCode(record.kind) << 4);
    const high = Math.floor(position / 2 ** 32) | (verdict << 8);
    words[word] = position;
    words[word + 1] = high | (changeCode(record.change) << 16) | (record.hourOfWeek << 24);
    words[word + 2] = record.numberPlace | (record.day << 16);
    words[word + 3] = record.contactHash;
    doubles[place * doublesPerRecord + 2] = record.at;
  };
}

export function positionIn(bytes: Buffer, start: number): number {
  return bytes.readUInt32LE(start) + (bytes[start + 4] ?? 0) * 2 ** 32;
}

export function instantIn(bytes: Buffer, start: number): number {
  return bytes.readDoubleLE(start + 16);
}

/** What a record must have; null = whatever. */
export type RecordFilter = {
  /** The codes of `verdictCode` that are let through, by bit. */
  verdicts: number;
  kind: number | null;
  /** The codes of `changeCode` that are let through, by bit. */
  changes: number;
  hourOfWeek: number | null;
  numberPlace: number | null;
  day: number | null;
  contactHash: number | null;
};

export function isLetThrough(bytes: Buffer, start: number, filter: RecordFilter): boolean {
  const first = bytes[start + 5] ?? 0;
  return (
    ((filter.verdicts >> (first & 0xf)) & 1) === 1 &&
    (filter.kind === null || first >> 4 === filter.kind) &&
    ((filter.changes >> (bytes[start + 6] ?? 0)) & 1) === 1 &&
    (filter.hourOfWeek === null || bytes[start + 7] === filter.hourOfWeek) &&
    (filter.numberPlace === null || bytes.readUInt16LE(start + 8) === filter.numberPlace) &&
    (filter.day === null || bytes.readUInt16LE(start + 10) === filter.day) &&
    (filter.contactHash === null || bytes.readUInt32LE(start + 12) === filter.contactHash)
  );
}

/** 0 for what is sent, else the place of the reason, counted from 1. */
export function verdictCode(reason: Reason | null): number {
  return reason === null ? 0 : reasonCodes[reason];
}

export function kindCode(kind: Trigger): number {
  return kindCodes[kind];
}

/** 0 for what does not change, else the place of the change, counted from 1. */
export function changeCode(change: DecisionChange | null): number {
  return change === null ? 0 : decisionChanges.indexOf(change) + 1;
}

const reasonCodes = codesOf(reasons, 1);
const kindCodes = codesOf(triggers, 0);

function codesOf<Word extends string>(words: readonly Word[], first: number): Record<Word, number> {
  // Each word is given its code.
  return Object.fromEntries(words.map((word, index) => [word, index + first])) as Record<Word, number>;
}

const fnvBasis = 0x811c9dc5;
const fnvPrime = 0x01000193;

/** FNV-1a over the UTF-16 units; a withheld contact is 0. */
export function contactHashOf(contact: string | null): number {
  if (contact === null) return 0;
  let hash = fnvBasis;
  for (let index = 0; index < contact.length; index += 1) {
    hash = Math.imul(hash ^ contact.charCodeAt(index), fnvPrime);
  }
  return hash >>> 0;
}
