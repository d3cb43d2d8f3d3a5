import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ActivityFilters } from '#shared/contract/activity.ts';
import { api } from '../../client/client.ts';

const pageSize = 50;

/** The changes that filters leave, the latest first, a page more when it is asked for. */
export function useActivityPages(filters: ActivityFilters) {
  const { data, ...pages } = useInfiniteQuery(
    api.activity.list.infiniteOptions({
      input: (before: number | null) => ({ ...filters, before, limit: pageSize }),
      initialPageParam: null as number | null,
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
  return {
    entries: data?.pages.flatMap(({ entries }) => entries),
    hasMore: pages.hasNextPage,
    isLoadingMore: pages.isFetchingNextPage,
    isError: pages.isError,
    loadMore: () => void pages.fetchNextPage(),
    refetch: pages.refetch,
  };
}
