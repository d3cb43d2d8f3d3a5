import { ORPCError } from '@orpc/client';
import { create } from 'zustand';

/** How many calls the core has refused because of the person's role. */
export const useRefused = create<{ count: number }>(() => ({ count: 0 }));

/** Controls that write are not there for who may not write; one that was pressed as the role changed ends here. */
export function countRefused(error: unknown): void {
  if (error instanceof ORPCError && error.code === 'FORBIDDEN') {
    useRefused.setState(({ count }) => ({ count: count + 1 }));
  }
}
