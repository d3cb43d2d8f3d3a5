import { useEffect } from 'react';

/** The longest wait a browser's timer can hold. */
const longestTimer = 2_147_483_647;

/**
 * Asks again at an instant (epoch milliseconds), such as the one at which a number opens: one timer, no
 * polling. Nothing happens for null.
 */
export function useRefetchAt(instant: number | null, refetch: () => unknown): void {
  useEffect(() => {
    if (instant === null) return undefined;
    const wait = Math.min(Math.max(instant - Date.now(), 0) + 50, longestTimer);
    const timer = setTimeout(refetch, wait);
    return () => clearTimeout(timer);
  }, [instant, refetch]);
}
