import { create } from 'zustand';
import type { ActivityKind } from '#shared/contract/activity.ts';

type Filters = { numberId: string | null; kind: ActivityKind | null; text: string };

/** Which changes are shown: still so when one comes back to them. */
export const useActivityFilters = create<Filters>(() => ({ numberId: null, kind: null, text: '' }));

/** The filters as the core is asked by them. */
export function askedBy({ numberId, kind, text }: Filters) {
  return { text, ...(numberId !== null && { numberId }), ...(kind !== null && { kind }) };
}
