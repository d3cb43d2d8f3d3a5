import type { HoursOfNumbers } from '../numbers/hours-now.ts';
import { type Numbers, storedHours } from '../numbers/numbers.ts';
import type { Procedures } from '../procedures.ts';
import type { Preview } from './preview.ts';

type PreviewParts = { clock: () => number; numbers: Numbers; hours: HoursOfNumbers; preview: Preview };

export function previewProcedures(
  procedures: Procedures['preview'],
  { clock, numbers, hours, preview }: PreviewParts,
) {
  return {
    message: procedures.message.handler(({ input: { numberId, contact, ...texts } }) => {
      const { number } = numbers.get(numberId);
      return preview.text(texts, contact, number, hours.compiled(storedHours(number)), clock());
    }),
  };
}
