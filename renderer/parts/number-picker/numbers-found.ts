import { fold } from '../../i18n/fold.ts';

type Line = { phone: string; label: string };

/** More are found by typing than by scrolling. */
export const numbersShownAtOnce = 50;

/** The numbers whose name or digits a query is in, whatever the accents and the case. */
export function numbersFound<Found extends Line>(numbers: readonly Found[], query: string): readonly Found[] {
  const words = fold(query.trim());
  if (words === '') return numbers;
  const digits = /^[\d\s()+.-]+$/.test(query) ? query.replaceAll(/\D/g, '') : '';
  return numbers.filter(
    ({ label, phone }) => fold(label).includes(words) || (digits !== '' && phone.includes(digits)),
  );
}
