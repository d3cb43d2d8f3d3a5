import type { CopyGroup } from '#shared/contract/copying.ts';

/** A number of the plan, with what happens to it and to others the same. */
export type PlanTarget = { id: string; group: CopyGroup; isChanged: boolean };

/** The numbers of a plan one by one. */
export function planTargets(groups: readonly CopyGroup[]): PlanTarget[] {
  return groups.flatMap((group) => {
    const isChanged = changesAnything(group);
    return group.ids.map((id) => ({ id, group, isChanged }));
  });
}

function changesAnything({ hours, closures, replies }: CopyGroup): boolean {
  return [hours, closures, ...replies.map(({ change }) => change)].some(
    (change) => change === 'new' || change === 'replaced',
  );
}
