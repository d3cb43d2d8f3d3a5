import papaparse from 'papaparse';
import type { DecisionLine } from '#shared/model/decision.ts';
import { spreadsheetFormula } from '../spreadsheet-formula.ts';

/** How decisions are written. */
export const decisionFormats = ['ndjson', 'csv'] as const;
export type DecisionFormat = (typeof decisionFormats)[number];

const columns = [
  'eventId',
  'outcome',
  'reason',
  'trigger',
  'period',
  'until',
  'message',
  'language',
  'segments',
  'encoding',
];

/** What stands before the first decision. */
export function headOf(format: DecisionFormat): string {
  return format === 'csv' ? `${columns.join(',')}\r\n` : '';
}

/** A decision as a line of its own, spaced as domain.md prints it; in CSV a cell that a spreadsheet would compute is escaped. */
export function textOf(decision: DecisionLine, format: DecisionFormat): string {
  return format === 'csv' ? csvLine(decision) : jsonLine(decision);
}

function jsonLine(decision: DecisionLine): string {
  const { eventId, outcome, reason, trigger, period, until } = decision;
  const verdict = `{ "eventId": ${quoted(eventId)}, "outcome": "${outcome}", "reason": ${word(reason)}, "trigger": "${trigger}", "period": ${word(period)}, "until": ${word(until)}`;
  if (decision.outcome === 'suppress') return `${verdict} }\n`;
  const { message, language, segments, encoding } = decision;
  return `${verdict}, "message": ${quotedMessage(message)}, "language": "${language}", "segments": ${segments}, "encoding": "${encoding}" }\n`;
}

/** A text as JSON has it. Most ids and numbers are made of characters that it leaves as they are. */
export function quoted(text: string): string {
  return /^[ !#-[\]-~]*$/.test(text) ? `"${text}"` : JSON.stringify(text);
}

const messagesKept = 1_000;

/** The messages lately written: a workspace has few, and sends them often. */
const quotedMessages = new Map<string, string>();

export function quotedMessage(message: string): string {
  const known = quotedMessages.get(message);
  if (known !== undefined) return known;
  if (quotedMessages.size === messagesKept) quotedMessages.clear();
  const text = JSON.stringify(message);
  quotedMessages.set(message, text);
  return text;
}

/** One of the product's own words, or an instant: nothing in it needs escaping. */
export function word(value: string | null): string {
  return value === null ? 'null' : `"${value}"`;
}

function csvLine(decision: DecisionLine): string {
  const { eventId, outcome, reason, trigger, period, until } = decision;
  const sent = decision.outcome === 'send' ? decision : null;
  const cells = [eventId, outcome, reason, trigger, period, until];
  const ofMessage = [sent?.message, sent?.language, sent?.segments, sent?.encoding];
  return `${papaparse.unparse([[...cells, ...ofMessage]], { escapeFormulae: spreadsheetFormula })}\r\n`;
}
