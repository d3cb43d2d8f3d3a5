import type { ShownStatus } from '../parts/sync/use-sync-status.ts';

type Counted = 'conflict' | 'blocked' | 'stopping' | 'pending';
type Troubled = Exclude<ShownStatus['state'], 'off' | 'idle'>;

/** One thing that the foot of the menu says; the key leads to its words under `app:sync`. */
export type FootWord = { key: Counted; count: number } | { key: Troubled | 'idle'; count?: never };

/** What the foot of the menu says of the mirror, the weightiest first: what asks for a person, then what waits. */
export function footWords(status: ShownStatus): [FootWord, ...FootWord[]] {
  const { state, conflicts, blocked, stopping, pending } = status;
  const isTroubled = state !== 'idle' && state !== 'off';
  const words: FootWord[] = [];
  if (conflicts > 0) words.push({ key: 'conflict', count: conflicts });
  if (blocked > 0) words.push({ key: 'blocked', count: blocked });
  if (isTroubled) words.push({ key: state });
  if (isTroubled && stopping > 0) words.push({ key: 'stopping', count: stopping });
  else if (pending > 0) words.push({ key: 'pending', count: pending });
  const [first = { key: 'idle' }, ...others] = words;
  return [first, ...others];
}
