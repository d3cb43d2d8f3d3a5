import { foldText } from '#engine/fold.ts';
import {
  type DecisionChange,
  decisionChanges,
  type DecisionFilter,
} from '#shared/contract/replay-decisions.ts';
import { reasons } from '#shared/model/decision.ts';
import {
  changeCode,
  contactHashOf,
  kindCode,
  numberPlaceOf,
  type RecordFilter,
  type StoredRow,
  verdictCode,
} from '../replay.ts';

const millisecondsPerDay = 24 * 60 * 60_000;
const allBits = 0xffff;

/** What of a filter the index tells. `phones` are those of the workspace that was replayed, in its order. */
export function recordFilterOf(filter: DecisionFilter, phones: readonly string[]): RecordFilter {
  const { contact, date, hourOfWeek, kind, number } = filter;
  return {
    verdicts: verdictsOf(filter),
    kind: kind === undefined ? null : kindCode(kind),
    changes: changesOf(filter),
    hourOfWeek: hourOfWeek ?? null,
    numberPlace: number === undefined ? null : placeOf(number, phones),
    day: date === undefined ? null : Date.parse(date) / millisecondsPerDay,
    contactHash: contact === undefined ? null : contactHashOf(contact),
  };
}

/** What the index leaves open of a filter: null when that is nothing. */
export function rowTestOf(
  { contact, number, search = '' }: DecisionFilter,
  phones: readonly string[],
): ((row: StoredRow) => boolean) | null {
  const finds = search.trim() === '' ? null : finder(search);
  const isForeign = typeof number === 'string' && !phones.includes(number);
  if (contact === undefined && !isForeign && !finds) return null;
  return (row) =>
    (contact === undefined || row.event.contact === contact) &&
    (!isForeign || row.event.number === number) &&
    (!finds || finds(row));
}

function verdictsOf({ outcome, reason }: DecisionFilter): number {
  const ofReason = reason === undefined ? allBits : 1 << verdictCode(reason);
  const sent = 1 << verdictCode(null);
  const heldBack = reasons.reduce((bits, each) => bits | (1 << verdictCode(each)), 0);
  const ofOutcome = outcome === 'send' ? sent : outcome === 'suppress' ? heldBack : allBits;
  return ofReason & ofOutcome;
}

function changesOf({ change }: DecisionFilter): number {
  if (change === undefined) return allBits;
  const wanted: readonly DecisionChange[] = change === 'any' ? decisionChanges : [change];
  return wanted.reduce((bits, each) => bits | (1 << changeCode(each)), 0);
}

function placeOf(number: string | null, phones: readonly string[]): number {
  const index = number === null ? -1 : phones.indexOf(number);
  return index === -1 ? 0 : numberPlaceOf(index);
}

/** Digits are looked for in the contact, words in what came in and what would leave. */
function finder(search: string): (row: StoredRow) => boolean {
  if (/^[\d\s()+.-]*\d[\d\s()+.-]*$/.test(search)) {
    const digits = search.replaceAll(/\D/g, '');
    return ({ event }) => event.contact?.includes(digits) === true;
  }
  const words = foldText(search).split(' ');
  return ({ change, decision, event }) => {
    const messages = [decision, change?.decision].map((line) =>
      line?.outcome === 'send' ? line.message : '',
    );
    const folded = foldText([event.text, ...messages].join(' '));
    return words.every((word) => folded.includes(word));
  };
}
