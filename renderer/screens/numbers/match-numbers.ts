import type { NumberSummary } from '#shared/contract/numbers.ts';
import { fold } from '../../i18n/fold.ts';

/** A number made ready to be searched ten thousand times a keystroke. */
export type SearchableNumber = { number: NumberSummary; readonly label: string };

/** Makes numbers ready to be searched, each when it is first looked at. */
export function searchable(numbers: readonly NumberSummary[]): SearchableNumber[] {
  return numbers.map((number) => {
    let folded: string | undefined;
    return {
      number,
      get label() {
        folded ??= fold(number.label);
        return folded;
      },
    };
  });
}

/**
 * The numbers whose name or digits hold the query, whatever its accents, case and punctuation, and those one of
 * whose replies says it.
 * @param saidBy the ids of the latter
 */
export function matchNumbers(
  numbers: readonly SearchableNumber[],
  query: string,
  saidBy: ReadonlySet<string>,
): NumberSummary[] {
  if (query === '') return numbers.map(({ number }) => number);
  const words = fold(query);
  const digits = /^[\d\s()+.-]*$/.test(query) ? query.replaceAll(/\D/g, '') : '';
  return numbers
    .filter(
      ({ number, label }) =>
        label.includes(words) || (digits !== '' && number.phone.includes(digits)) || saidBy.has(number.id),
    )
    .map(({ number }) => number);
}
