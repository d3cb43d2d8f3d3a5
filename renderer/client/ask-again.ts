import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Asks again for what has been asked and starts with this key: what is shown by then is at least as new as now. */
export async function askAgain(queryClient: QueryClient, queryKey: QueryKey = []): Promise<void> {
  // A first answer may have set out before the change. Invalidating only waits for it, and calls it fresh.
  const onTheirWay = queryClient
    .getQueryCache()
    .findAll({ queryKey, fetchStatus: 'fetching', predicate: ({ state }) => state.data === undefined });
  await queryClient.invalidateQueries({ queryKey });
  await Promise.all(
    onTheirWay.map(({ queryKey: one }) => queryClient.invalidateQueries({ queryKey: one, exact: true })),
  );
}
