import { nextChange, periodAt } from '#engine/hours.ts';
import type { HoursOfNumbers } from '../numbers/hours-now.ts';
import { storedHours } from '../numbers/numbers.ts';
import type { Procedures } from '../procedures.ts';
import { decidePreview, type DecideParts } from './decide-preview.ts';
import { periodsBetween } from './period-bounds.ts';
import type { Preview } from './preview.ts';
import { weekPreview } from './week-preview.ts';

type PreviewParts = DecideParts & { hours: HoursOfNumbers; preview: Preview };

export function previewProcedures(procedures: Procedures['preview'], parts: PreviewParts) {
  const { clock, numbers, hours, preview } = parts;
  return {
    message: procedures.message.handler(({ input: { numberId, contact, ...texts } }) => {
      const { number } = numbers.get(numberId);
      return preview.text(texts, contact, number, hours.compiled(storedHours(number)), clock());
    }),
    decide: procedures.decide.handler(({ input }) => decidePreview(parts, input)),
    week: procedures.week.handler(({ input }) => weekPreview(parts, input)),
    periods: procedures.periods.handler(({ input: { numberId, from, until } }) =>
      periodsBetween(hours.compiled(storedHours(numbers.get(numberId).number)), from, until),
    ),
    nextTurns: procedures.nextTurns.handler(({ input }) => {
      const at = clock();
      const compiled = hours.compiled(storedHours(numbers.get(input.numberId).number));
      const next = nextChange(compiled, at);
      const afterNext = next === null ? null : nextChange(compiled, next);
      const isOpen = periodAt(compiled, at) === 'business_hours';
      return isOpen ? { opens: afterNext, closes: next } : { opens: next, closes: afterNext };
    }),
  };
}
