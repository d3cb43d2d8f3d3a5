import type { Decision } from '#engine/decide.ts';
import { type PastReply, type TeamAct, uneventfulWait, type Wait } from '#engine/history.ts';
import type { DecisionChange } from '#shared/contract/replay-decisions.ts';
import type { Period, Trigger } from '#shared/model/auto-reply.ts';
import type { DecisionLine, Reason } from '#shared/model/decision.ts';
import type { Language } from '#shared/model/language.ts';
import type { SmsSize } from '#shared/sms/segments.ts';
import { quoted, quotedMessage, word } from './decision-text.ts';

const day = 24 * 60 * 60_000;

/** A text is kept as far as it can be asked about again, and a character more, which tells that there is more. */
const longestText = 20_001;

/** A decision with its event. */
export type StoredRow = {
  decision: DecisionLine;
  event: { at: number; kind: Trigger; number: string; contact: string | null; text: string };
  change: { kind: DecisionChange; decision: DecisionLine } | null;
  past: RowPast;
};

/** What had happened with the contact, as far as it can matter to the decision; what is absent has not. */
export type RowPast = {
  optedOutSince?: number;
  teamAct?: TeamAct;
  replies?: readonly PastReply[];
  /** The earlier texts that the event's repeats. */
  earlierTexts?: readonly number[];
  /** While a missed call waited for a voicemail. */
  wait?: Wait;
};

type SuppressCells = [
  eventId: string,
  trigger: Trigger,
  period: Period | null,
  reason: Reason,
  until: string | null,
];
type SendCells = [
  eventId: string,
  trigger: Trigger,
  period: Period,
  reason: null,
  message: string,
  language: Language,
  segments: number,
  encoding: SmsSize['encoding'],
];

/** What a line of the file of decisions holds. */
type RowCells = [
  SuppressCells | SendCells,
  kind: Trigger,
  number: string,
  contact: string | null,
  text: string,
  past: RowPast,
  change?: { kind: DecisionChange; decision: DecisionLine },
];

/**
 * A row as a line of its own, without names and put together by hand: there may be millions. Its instant is in the
 * index.
 */
export function rowText(decision: Decision, line: DecisionLine, change: StoredRow['change']): string {
  const { contact, kind, number, text } = decision.question.event;
  const ofContact = contact === null ? 'null' : quoted(contact);
  const ofText = text === '' ? '""' : JSON.stringify(text.slice(0, longestText));
  const ofChange = change ? `,${JSON.stringify(change)}` : '';
  return `[${decisionText(line)},"${kind}",${quoted(number)},${ofContact},${ofText},{${pastText(decision)}}${ofChange}]\n`;
}

/** `at` is the instant that the index has of it. */
export function rowOfText(text: string, at: number): StoredRow {
  // What `rowText` has written.
  const [decision, kind, number, contact, said, past, change] = JSON.parse(text) as RowCells;
  return {
    decision: decisionOf(decision),
    event: { at, kind, number, contact, text: said },
    change: change ?? null,
    past,
  };
}

function decisionText(line: DecisionLine): string {
  const { eventId, trigger } = line;
  if (line.outcome === 'suppress') {
    const { period, reason, until } = line;
    return `[${quoted(eventId)},"${trigger}",${word(period)},"${reason}",${word(until)}]`;
  }
  const { encoding, language, message, period, segments } = line;
  return `[${quoted(eventId)},"${trigger}","${period}",null,${quotedMessage(message)},"${language}",${segments},"${encoding}"]`;
}

function decisionOf(cells: SuppressCells | SendCells): DecisionLine {
  if (cells[3] !== null) {
    const [eventId, trigger, period, reason, until] = cells;
    return { eventId, outcome: 'suppress', reason, trigger, period, until };
  }
  const [eventId, trigger, period, reason, message, language, segments, encoding] = cells;
  return {
    eventId,
    outcome: 'send',
    reason,
    trigger,
    period,
    until: null,
    message,
    language,
    segments,
    encoding,
  };
}

function pastText({ question }: Decision): string {
  const { event, guardRails, history, wait } = question;
  const { at } = event;
  const { earlierTexts, optedOutSince } = history;
  const teamAct = history.teamActAfter(at - guardRails.recentConversation);
  const replies = history.repliesAfter(at - Math.max(guardRails.cooldown, day));
  let text = '';
  if (optedOutSince !== null) text += `,"optedOutSince":${optedOutSince}`;
  if (teamAct) text += `,"teamAct":${JSON.stringify(teamAct)}`;
  if (replies.length > 0) text += `,"replies":[${replies.map(replyText).join(',')}]`;
  if (earlierTexts.length > 0) text += `,"earlierTexts":[${earlierTexts.join(',')}]`;
  if (wait !== uneventfulWait) text += `,"wait":${JSON.stringify(wait)}`;
  return text.slice(1);
}

function replyText({ at, number, trigger }: PastReply): string {
  return `{"at":${at},"number":${quoted(number)},"trigger":"${trigger}"}`;
}
