import { createContext } from 'react';

/** What the numbers of the list were found by, and the ids of those one of whose replies says it. */
export type Found = { query: string; saidBy: ReadonlySet<string> };

/** Reaches the rows by themselves: a row that stays in the list is not made anew. */
export const FoundBy = createContext<Found>({ query: '', saidBy: new Set() });
