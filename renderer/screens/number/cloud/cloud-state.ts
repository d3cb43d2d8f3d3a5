import type { PendingEdit } from '#shared/contract/sync.ts';
import type { NumberEdits } from './number-edits.ts';

/** What the cloud has not got of something: an edit on its way or held back, or the word to stop. */
export type CloudState = 'pending' | 'blocked' | 'stopping';

export function cloudState(edit: PendingEdit | undefined): CloudState | null {
  if (!edit) return null;
  if (edit.op === 'delete') return 'stopping';
  return edit.state === 'blocked' ? 'blocked' : 'pending';
}

/** The parts of a number that its page shows apart. */
const parts = {
  number: ['phone', 'label', 'language'],
  hours: ['businessHours', 'timeZone'],
  closures: ['closures'],
} as const;

/** The state of one part of a number: an edit of the number says nothing of a part that it leaves as the cloud has it. */
export function partState({ number: edit }: NumberEdits, part: keyof typeof parts): CloudState | null {
  if (!edit || edit.op === 'delete') return null;
  const { mine, theirs } = edit.versions;
  // A number that is new is so as a whole.
  const isConcerned = theirs
    ? parts[part].some((field) => JSON.stringify(mine?.[field]) !== JSON.stringify(theirs[field]))
    : part === 'number';
  return isConcerned ? cloudState(edit) : null;
}
