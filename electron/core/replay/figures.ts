import {
  figureContactsMax,
  figureDaysMax,
  figureNumbersMax,
  type ReplayFigures,
} from '#shared/contract/replay-figures.ts';
import type { DecisionChange } from '#shared/contract/replay-decisions.ts';
import { type DecisionLine, type Reason, reasons } from '#shared/model/decision.ts';
import type { WorkspaceFile } from '#shared/model/workspace-file.ts';
import { MostFrequent } from './most-frequent.ts';
import { noDay, type RowRecord, verdictCode } from './row-index.ts';
import { countDecision, emptyCounts } from './summary.ts';

const contactsCounted = 100_000;
const hoursOfWeek = 168;
const slots = reasons.length + 1;
const millisecondsPerDay = 24 * 60 * 60_000;

type OfNumber = { sent: number; parts: number; heldBack: number };

/** Counts what a replay comes to, in memory that does not grow with its log. */
export class Figures {
  private readonly counts = emptyCounts();
  private readonly other = emptyCounts();
  private readonly changes: Record<DecisionChange, number> = {
    newly_sent: 0,
    no_longer_sent: 0,
    other_text: 0,
    other_reason: 0,
  };
  private readonly encodings = {
    'GSM-7': { messages: 0, parts: 0 },
    'UCS-2': { messages: 0, parts: 0 },
  };
  /** Of each day what was sent, and what was held back for each reason, as `verdictCode` has them. */
  private readonly days = new Map<number, Uint32Array>();
  private leftOutOfDays = 0;
  private readonly hoursSent = new Uint32Array(hoursOfWeek);
  private readonly hoursHeldBack = new Uint32Array(hoursOfWeek);
  private readonly contacts = new MostFrequent(contactsCounted);
  /** By the place of the number in the workspace, as the index of rows has it. */
  private readonly numbers = new Map<number, OfNumber>();
  private first = Infinity;
  private last = -Infinity;

  addEvent(at: number): void {
    if (at < this.first) this.first = at;
    if (at > this.last) this.last = at;
  }

  add(line: DecisionLine, contact: string | null, record: RowRecord): void {
    countDecision(line, this.counts);
    const ofNumber = this.ofNumber(record.numberPlace);
    this.addToDay(record);
    if (line.outcome === 'suppress') {
      ofNumber.heldBack += 1;
      this.hoursHeldBack[record.hourOfWeek] = (this.hoursHeldBack[record.hourOfWeek] ?? 0) + 1;
      return;
    }
    ofNumber.sent += 1;
    ofNumber.parts += line.segments;
    this.hoursSent[record.hourOfWeek] = (this.hoursSent[record.hourOfWeek] ?? 0) + 1;
    const ofEncoding = this.encodings[line.encoding];
    ofEncoding.messages += 1;
    ofEncoding.parts += line.segments;
    if (contact !== null) this.contacts.add(contact);
  }

  /** What the settings compared with decide of the same event. */
  addOther(line: DecisionLine, change: DecisionChange | null): void {
    countDecision(line, this.other);
    if (change) this.changes[change] += 1;
  }

  get sent(): Pick<ReplayFigures['summary'], 'sent' | 'parts' | 'heldBack'> {
    return this.counts;
  }

  result(
    summary: ReplayFigures['summary'],
    skippedFor: ReplayFigures['skippedFor'],
    workspace: WorkspaceFile,
    isCompared: boolean,
  ): ReplayFigures {
    const hasEvents = this.first <= this.last;
    const people = new Map(workspace.contacts.map((contact) => [contact.phone, contact]));
    return {
      summary,
      first: hasEvents ? this.first : null,
      last: hasEvents ? this.last : null,
      skippedFor,
      encodings: this.encodings,
      days: [...this.days].toSorted(([a], [b]) => a - b).map(([day, counts]) => dayFigures(day, counts)),
      leftOutOfDays: this.leftOutOfDays,
      hours: { sent: [...this.hoursSent], heldBack: [...this.hoursHeldBack] },
      contacts: this.contacts.top(figureContactsMax).map(({ key, count }) => ({
        contact: key,
        firstName: people.get(key)?.firstName ?? '',
        lastName: people.get(key)?.lastName ?? '',
        sent: count,
      })),
      contactsShortBy: this.contacts.shortBy,
      ...this.numberFigures(workspace),
      comparison: isCompared ? { changes: this.changes, ...this.other, guardRails: null } : null,
    };
  }

  private addToDay({ day, reason }: RowRecord): void {
    const known = this.days.get(day);
    if (!known && (day === noDay || this.days.size === figureDaysMax)) {
      this.leftOutOfDays += 1;
      return;
    }
    const counts = known ?? new Uint32Array(slots);
    if (!known) this.days.set(day, counts);
    const slot = verdictCode(reason);
    counts[slot] = (counts[slot] ?? 0) + 1;
  }

  private ofNumber(place: number): OfNumber {
    const known = this.numbers.get(place);
    if (known) return known;
    const counts = { sent: 0, parts: 0, heldBack: 0 };
    this.numbers.set(place, counts);
    return counts;
  }

  private numberFigures({
    phoneNumbers,
  }: WorkspaceFile): Pick<ReplayFigures, 'numbers' | 'leftOutOfNumbers'> {
    const all = [...this.numbers].toSorted(([, a], [, b]) => b.sent + b.heldBack - a.sent - a.heldBack);
    const numbers = all.slice(0, figureNumbersMax).map(([place, counts]) => {
      const number = phoneNumbers[place - 1];
      return {
        number: number?.phone ?? null,
        numberId: number?.id ?? null,
        label: number?.label ?? '',
        ...counts,
      };
    });
    return { numbers, leftOutOfNumbers: all.length - numbers.length };
  }
}

function dayFigures(day: number, counts: Uint32Array): ReplayFigures['days'][number] {
  const heldBack: Partial<Record<Reason, number>> = {};
  for (const reason of reasons) {
    const count = counts[verdictCode(reason)] ?? 0;
    if (count > 0) heldBack[reason] = count;
  }
  const date = new Date(day * millisecondsPerDay).toISOString().slice(0, 'YYYY-MM-DD'.length);
  return { date, sent: counts[0] ?? 0, heldBack };
}
