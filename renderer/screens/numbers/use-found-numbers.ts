import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import { api } from '../../client/client.ts';
import type { Found } from './found-by.ts';
import type { NumbersFilter } from './list-view.ts';
import { matchNumbers, searchable } from './match-numbers.ts';

/** Messages are looked through from this many characters on: nearly all of them hold any one letter. */
const shortestText = 2;

/** More rows than this take longer than a letter: they follow once the typing pauses. */
const mostFollowing = 500;
const pause = 150;

const nobody: ReadonlySet<string> = new Set();

/** The numbers of the list that a query and a filter leave. What is typed is drawn before the list follows. */
export function useFoundNumbers(
  numbers: readonly NumberSummary[],
  typed: string,
  filter: NumbersFilter,
  warned: ReadonlySet<string>,
): { numbers: NumberSummary[]; foundBy: Found } {
  const query = useDeferredValue(usePaused(typed.trim(), numbers.length > mostFollowing));
  const { data } = useQuery(
    api.search.replies.queryOptions({
      input: { query },
      enabled: query.length >= shortestText,
      placeholderData: keepPreviousData,
    }),
  );
  const saidBy = useMemo(
    () => (query.length >= shortestText && data ? new Set(data.numberIds) : nobody),
    [data, query],
  );
  const left = useMemo(
    () => searchable(numbers.filter((number) => isLeftBy(filter, number, warned))),
    [numbers, filter, warned],
  );
  const found = useMemo(() => matchNumbers(left, query, saidBy), [left, query, saidBy]);
  const foundBy = useMemo(() => ({ query, saidBy }), [query, saidBy]);
  return { numbers: found, foundBy };
}

/** A value as it was when it last stayed the same for a moment; at once as it is where it need not wait. */
function usePaused(value: string, waits: boolean): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return waits ? paused : value;
}

function isLeftBy(filter: NumbersFilter, { id, slots }: NumberSummary, warned: ReadonlySet<string>): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'silent':
      return slots.length === 0;
    case 'warned':
      return warned.has(id);
  }
}
