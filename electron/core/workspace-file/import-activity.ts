import { type Changed, namedAtMost } from '#shared/contract/activity.ts';
import type { ImportPlan } from '#shared/contract/workspace-file.ts';
import type { Snapshot } from './snapshot.ts';

type Change = 'added' | 'changed' | 'removed';

/** Whether a file says what is already there. */
export function isEmptyPlan(plan: ImportPlan): boolean {
  const { workspace, guardRails, numbers, contacts, order } = plan;
  return workspace === null && [guardRails, numbers, contacts, order].every((part) => part.length === 0);
}

/** What the activity says of an import. */
export function importOf({
  guardRails,
  numbers,
  contacts,
}: ImportPlan): Extract<Changed, { kind: 'import' }> {
  return {
    kind: 'import',
    numbers: tally(numbers),
    autoReplies: tally(numbers.flatMap(({ autoReplies }) => autoReplies)),
    contacts: tally(contacts),
    guardRails: guardRails.length,
    named: numbers.slice(0, namedAtMost).map(({ change, phone, label }) => ({ change, phone, label })),
  };
}

/** The numbers that an import changes. */
export function idsIn({ numbers }: ImportPlan, before: Snapshot, after: Snapshot): string[] {
  const ids = new Map([...before.numbers, ...after.numbers].map(({ number }) => [number.phone, number.id]));
  return numbers.flatMap(({ phone }) => ids.get(phone) ?? []);
}

function tally(changes: readonly { change: Change }[]): Record<Change, number> {
  const counts = { added: 0, changed: 0, removed: 0 };
  for (const { change } of changes) counts[change] += 1;
  return counts;
}
