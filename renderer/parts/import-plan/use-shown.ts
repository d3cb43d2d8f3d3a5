import { useState } from 'react';

/** The beginning of a long list, with how many more the next step shows. */
export function useShown<Item>(items: readonly Item[], step: number) {
  const [limit, setLimit] = useState(step);
  return {
    shown: items.slice(0, limit),
    rest: Math.min(step, Math.max(0, items.length - limit)),
    showMore: () => setLimit(limit + step),
  };
}
