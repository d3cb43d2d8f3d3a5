import {
  type BusinessHours,
  type Interval,
  intervalMinutes,
  minutesPerDay,
} from '#shared/model/business-hours.ts';
import { type Closure, closureSchema } from '#shared/model/closure.ts';
import { closureFaults } from '#shared/model/closure-faults.ts';
import { type Fault, faultsOf } from '#shared/model/fault.ts';
import { timeOf } from '../hours/week-edits.ts';

/** A closure as it is being written: a date is '' as long as it is not given; `hours` count where they are special. */
export type ClosureDraft = {
  name: string;
  from: string;
  to: string;
  kind: 'closed' | 'special';
  hours: readonly Interval[];
};

const usualHours: readonly Interval[] = [['09:00', '12:00']];

/** @param closure null = a new one, whose first day is not given yet */
export function draftOf(closure: Closure | null): ClosureDraft {
  if (!closure) return { name: '', from: '', to: '', kind: 'closed', hours: usualHours };
  const { name, from, to, hours } = closure;
  return hours.length > 0
    ? { name, from, to, kind: 'special', hours }
    : { name, from, to, kind: 'closed', hours: usualHours };
}

/** The draft with another first day, which the last day follows as long as they are one. */
export function withFirstDay(draft: ClosureDraft, from: string): ClosureDraft {
  return { ...draft, from, to: draft.to === draft.from || draft.to === '' ? from : draft.to };
}

export function closureOf({ name, from, to, kind, hours }: ClosureDraft): Closure {
  return { name: name.trim(), from, to, hours: kind === 'special' ? [...hours] : [] };
}

/** What is wrong with a draft, by its fields: `name`, `from`, `to`, `hours`. */
export function draftFaults(
  draft: ClosureDraft,
  others: readonly Closure[],
  week: BusinessHours | null,
): Fault[] {
  const closure = closureOf(draft);
  const missing = (['from', 'to'] as const).filter((field) => closure[field] === '');
  if (missing.length > 0) return missing.map((field) => ({ path: [field], code: 'required', facts: {} }));
  const { error } = closureSchema.safeParse(closure);
  if (error) return faultsOf(error.issues, closure);
  // Two of equal claim are told at the dates; hours that meet others in force at the hours, whichever day it is.
  return closureFaults([...others, closure], week).map((fault) => ({
    ...fault,
    path: [fault.code === 'closures_equal_claim' ? 'to' : 'hours'],
  }));
}

/** An interval with room after the last one; null when the day is full. */
export function nextInterval(hours: readonly Interval[]): Interval | null {
  const lastEnd = Math.max(0, ...hours.map((interval) => intervalMinutes(interval).end));
  const start = lastEnd + 60;
  if (start > minutesPerDay - 60) return null;
  return [timeOf(start), timeOf(Math.min(start + 180, minutesPerDay))];
}
