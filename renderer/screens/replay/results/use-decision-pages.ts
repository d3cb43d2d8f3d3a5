import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DecisionFilter } from '#shared/contract/replay-decisions.ts';
import { api } from '../../../client/client.ts';

const pageSize = 100;

/** The decisions that a filter lets through, a page more each time the end comes into sight. */
export function useDecisionPages(replayId: string, filter: DecisionFilter) {
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage, ...query } = useInfiniteQuery(
    api.replay.decisions.infiniteOptions({
      input: (offset: number) => ({ replayId, filter, offset, limit: pageSize }),
      initialPageParam: 0,
      // A search that is still going on may find more from the same place on.
      getNextPageParam: ({ decisions, isComplete }, _pages, offset) =>
        decisions.length === pageSize || !isComplete ? offset + decisions.length : undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const latest = data?.pages.at(-1);
  const isSearching = latest !== undefined && !latest.isComplete && latest.decisions.length < pageSize;
  useEffect(() => {
    if (isSearching && !isFetchingNextPage) void fetchNextPage();
  }, [isSearching, isFetchingNextPage, fetchNextPage]);

  return {
    decisions: data?.pages.flatMap((page) => page.decisions),
    total: latest?.total ?? 0,
    /** `total` is what has been found up to now. */
    isCounting: latest !== undefined && !latest.isComplete,
    isSearching,
    isLoadingMore: isFetchingNextPage,
    hasFailed: query.isError,
    loadMore: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    retry: () => void query.refetch(),
  };
}
