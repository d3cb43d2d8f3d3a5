import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Contact } from '#shared/model/contact.ts';
import { api } from '../../client/client.ts';

const pageSize = 100;

/** The contacts a query finds, a page more each time the end comes into sight. */
export function useContactPages(query: string) {
  const { data, isPlaceholderData, ...pages } = useInfiniteQuery(
    api.contacts.list.infiniteOptions({
      input: (offset: number) => ({ query, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: ({ contacts, total }, _pages, offset) => {
        const next = offset + contacts.length;
        return contacts.length > 0 && next < total ? next : undefined;
      },
      placeholderData: keepPreviousData,
    }),
  );
  return {
    contacts: data && oncePhone(data.pages.flatMap((page) => page.contacts)),
    total: data?.pages.at(-1)?.total ?? 0,
    /** What is given was found by the query before; what this one finds is on its way. */
    isOutdated: isPlaceholderData,
    isError: pages.isError,
    isLoadingMore: pages.isFetchingNextPage,
    loadMore: () => {
      if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
    },
    refetch: pages.refetch,
  };
}

/** A contact that was added between the asking for two pages moves its neighbour onto both. */
function oncePhone(contacts: readonly Contact[]): Contact[] {
  return [...new Map(contacts.map((contact) => [contact.phone, contact])).values()];
}
