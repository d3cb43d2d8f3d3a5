import type { CompiledNumber, CompiledWorkspace } from '#engine/workspace.ts';
import { explainHours } from '#engine/hours.ts';
import type { PreviewWeek, WeekSpan } from '#shared/contract/preview.ts';
import type { Trigger } from '#shared/model/auto-reply.ts';
import { addDays } from '#shared/model/closure.ts';
import { madeUpPhone } from './made-up-phone.ts';
import { periodBounds } from './period-bounds.ts';
import { verdictOn } from './verdict.ts';
import { daysPerWeek, hasClockChange, weekParts, type WeekPart } from './week-cuts.ts';

const nothingBefore = { teamActs: [], replies: [] };

/**
 * What a number does, over the seven local dates from one on, when the same thing happens with a contact nobody
 * knows, to whom nothing was sent before.
 */
export function decidedWeek(
  compiled: CompiledWorkspace,
  number: CompiledNumber,
  trigger: Trigger,
  firstDate: string,
): PreviewWeek {
  const days = Array.from({ length: daysPerWeek }, (_, index) => {
    const spans: WeekSpan[] = [];
    return { date: addDays(firstDate, index), spans };
  });
  for (const part of weekParts(number.hours, firstDate)) {
    const spans = days.find(({ date }) => date === part.date)?.spans;
    const span = decidedSpan(compiled, number, trigger, part);
    const before = spans?.at(-1);
    if (before && goesOn(before, span)) Object.assign(before, { to: span.to, end: span.end });
    else spans?.push(span);
  }
  return { days };
}

/** The first date, whole weeks after this one, of a week in which no clock changes. */
export function ordinaryWeek({ hours: { zone } }: CompiledNumber, firstDate: string): string {
  let date = firstDate;
  while (hasClockChange(zone, date)) date = addDays(date, daysPerWeek);
  return date;
}

function decidedSpan(
  compiled: CompiledWorkspace,
  number: CompiledNumber,
  trigger: Trigger,
  { from, to, start, end }: WeekPart,
): WeekSpan {
  const { phone, hours } = number;
  const event = {
    id: 'week',
    at: from,
    kind: trigger,
    number: phone,
    contact: madeUpPhone,
    text: '',
    callId: null,
  };
  const decision = verdictOn(compiled, event, nothingBefore);
  const why = explainHours(hours, from);
  const { period, since, until } = periodBounds(hours, from);
  const { message, outcome, reason } = decision;
  return {
    from,
    to,
    start,
    end,
    period,
    since,
    until,
    closure: why.kind === 'closure' ? why.closure : null,
    outcome,
    reason,
    trigger: decision.trigger,
    text: message?.text ?? null,
  };
}

/**
 * Whether two spans of a date are one: what leaves follows from date and period. Where the clocks are put forward or
 * back, they stay two.
 */
function goesOn(before: WeekSpan, next: WeekSpan): boolean {
  return before.end === next.start && before.period === next.period && before.closure === next.closure;
}
