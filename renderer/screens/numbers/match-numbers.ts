import type { NumberSummary } from '#shared/contract/numbers.ts';
import { fold } from '../../i18n/fold.ts';

/** The numbers whose name or digits hold the query, whatever its accents, case and punctuation. */
export function matchNumbers(numbers: readonly NumberSummary[], query: string): NumberSummary[] {
  const words = fold(query);
  if (words === '') return [...numbers];
  const digits = query.replaceAll(/\D/g, '');
  return numbers.filter(
    ({ label, phone }) =>
      fold(label).includes(words) ||
      (digits !== '' && phone.includes(digits) && /^[\d\s()+.-]*$/.test(query)),
  );
}
