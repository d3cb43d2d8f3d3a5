import { useInfiniteQuery } from '@tanstack/react-query';
import type { CloudRefusal, RuleReference } from '#shared/contract/sync.ts';
import { api } from '../../../client/client.ts';
import { callErrorOf } from '../../../client/errors.ts';

/** What the cloud has kept of a thing, the latest first, a page more when it is asked for. */
export function useHistory(about: RuleReference) {
  const { data, ...pages } = useInfiniteQuery(
    api.sync.history.infiniteOptions({
      input: (before: number | null) => ({ about, before }),
      initialPageParam: null as number | null,
      getNextPageParam: ({ next }) => next ?? undefined,
      // What the cloud has refused, it refuses again; a person asks when it may be otherwise.
      retry: false,
      // Somebody else may have written since it was read.
      staleTime: 0,
    }),
  );
  const error = pages.error && callErrorOf(pages.error);
  const failure: CloudRefusal | 'failed' | null =
    pages.error && (error?.code === 'CLOUD' ? error.reason : 'failed');
  return {
    entries: data?.pages.flatMap(({ entries }) => entries),
    /** What holds on this device, as it was when the first page was read. */
    basis: data?.pages[0]?.basis,
    failure,
    hasMore: pages.hasNextPage,
    isLoadingMore: pages.isFetchingNextPage,
    loadMore: () => void pages.fetchNextPage(),
    retry: () => void pages.refetch(),
  };
}
