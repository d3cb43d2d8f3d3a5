import { useMemo } from 'react';
import { usePendingEdits } from '../../../parts/sync/use-pending-edits.ts';
import { type NumberEdits, numberEdits } from './number-edits.ts';

/** What of a number is not in the cloud; nothing while no cloud is connected. */
export function useNumberEdits(numberId: string): NumberEdits {
  const entries = usePendingEdits();
  return useMemo(() => numberEdits(entries, numberId), [entries, numberId]);
}
