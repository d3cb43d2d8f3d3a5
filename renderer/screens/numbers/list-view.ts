import { create } from 'zustand';

/** Which numbers the list shows: all, those without a reply, those that the checks warn of. */
export const numbersFilters = ['all', 'silent', 'warned'] as const;
export type NumbersFilter = (typeof numbersFilters)[number];

/** What is searched for and which numbers are shown: still so when one comes back to the list. */
export const useListView = create<{ query: string; filter: NumbersFilter }>(() => ({
  query: '',
  filter: 'all',
}));
