import { z } from 'zod';
import { dayIntervalsSchema, overlapFacts, overlapsWithin } from './business-hours.ts';
import { checkParts } from './check-parts.ts';
import { addFault } from './fault.ts';
import { optionalNameSchema } from './name.ts';

const dateForm = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar date, `YYYY-MM-DD`, that exists. */
export const dateSchema = z.string().check((payload) => {
  const { value } = payload;
  if (!dateForm.test(value) || addDays(value, 0) !== value) addFault(payload, 'not_a_date', { value });
});

/** A dated exception: from `from` to `to`, both included, these `hours` replace the weekly ones (none = closed). */
export const closureSchema = z
  .strictObject({
    name: optionalNameSchema.default(''),
    from: dateSchema,
    to: dateSchema,
    hours: dayIntervalsSchema.default([]),
  })
  .check(
    checkParts([['from'], ['to']], (payload) => {
      const { from, to } = payload.value;
      if (to < from) addFault(payload, 'closure_ends_before_start', { from, to }, ['to']);
    }),
    checkParts([['from'], ['hours']], (payload) => {
      const { from, hours } = payload.value;
      for (const overlap of overlapsWithin(hours)) {
        addFault(payload, 'hours_overlap', overlapFacts(overlap, from, from), ['hours', overlap.index]);
      }
    }),
  );
export type Closure = z.infer<typeof closureSchema>;

/**
 * The closure that rules a local date, if any: the later-starting one wins; of the same start, the
 * shorter one (domain.md, business hours).
 */
export function closureOn(closures: readonly Closure[], date: string): Closure | undefined {
  let ruling: Closure | undefined;
  for (const closure of closures) {
    if (closure.from > date || closure.to < date) continue;
    if (!ruling || closure.from > ruling.from || (closure.from === ruling.from && closure.to < ruling.to)) {
      ruling = closure;
    }
  }
  return ruling;
}

/** The date so many days later (or earlier); not a date at all for a date that does not exist. */
export function addDays(date: string, days: number): string {
  const time = Date.parse(`${date}T00:00:00Z`) + days * 86_400_000;
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}
