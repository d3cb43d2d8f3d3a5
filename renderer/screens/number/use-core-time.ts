import { useEffect, useState } from 'react';

const minute = 60_000;

/**
 * The present instant by the core's clock (epoch milliseconds), anew at the start of each minute.
 * @param asked what the core's clock said when it answered
 * @param receivedAt what this page's clock said when the answer arrived
 */
export function useCoreTime(asked: number, receivedAt: number): number {
  const ahead = asked - receivedAt;
  const [pageTime, setPageTime] = useState(() => Date.now());
  const now = Math.max(pageTime + ahead, asked);
  useEffect(() => {
    const timer = setTimeout(() => setPageTime(Date.now()), minute - (now % minute));
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
