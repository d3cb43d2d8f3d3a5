import type { ImportPlan } from '#shared/contract/workspace-file.ts';

/** How many of a kind an import would add, change and remove. */
export type ChangeCount = { added: number; changed: number; removed: number };

export type PlanCounts = { numbers: ChangeCount; replies: ChangeCount; contacts: ChangeCount };

/** Counts a plan; the replies of numbers that come or go are counted with the others. */
export function planCounts({ numbers, contacts }: ImportPlan): PlanCounts {
  return {
    numbers: countChanges(numbers),
    replies: countChanges(numbers.flatMap(({ autoReplies }) => autoReplies)),
    contacts: countChanges(contacts),
  };
}

/** Whether the file says what is already there. */
export function isUnchanged({ workspace, ...lists }: ImportPlan): boolean {
  return workspace === null && Object.values(lists).every((list) => list.length === 0);
}

const weightiestFirst: (keyof ChangeCount)[] = ['removed', 'changed', 'added'];

/** What goes first, then what changes, then what comes; otherwise in the plan's order. */
export function byWeight<Item extends { change: keyof ChangeCount }>(items: readonly Item[]): Item[] {
  return weightiestFirst.flatMap((kind) => items.filter(({ change }) => change === kind));
}

function countChanges(items: readonly { change: keyof ChangeCount }[]): ChangeCount {
  const count = { added: 0, changed: 0, removed: 0 };
  for (const { change } of items) count[change] += 1;
  return count;
}
