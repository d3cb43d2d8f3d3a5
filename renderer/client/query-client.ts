import { QueryClient } from '@tanstack/react-query';

/**
 * The core is on this machine and tells what changes (see `watch.ts`), so what has been asked stays fresh
 * until a notice arrives, and asking again never waits for a network.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, networkMode: 'always', retry: 1 },
    mutations: { networkMode: 'always', retry: false },
  },
});
