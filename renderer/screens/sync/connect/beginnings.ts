import type { Holding } from '#shared/contract/sync.ts';
import type { ImportPlan } from '#shared/contract/workspace-file.ts';
import type { Look, Start } from './connect-flow.ts';
import { inversePlan } from './inverse-plan.ts';

/** How the two copies stand to each other. */
type Meeting = 'same' | 'both_empty' | 'cloud_empty' | 'device_empty' | 'differ';

/** One way to begin; `plan` is what it would change where it replaces something. */
export type Beginning = {
  start: Start;
  words: 'same' | 'first' | 'fresh' | 'mine' | 'cloud';
  plan: ImportPlan | null;
};

/**
 * How the copies meet, and the ways to begin that make sense and that the token allows: that of a support person only
 * takes.
 */
export function beginnings({ role, cloud, mine, plan, isSame }: Look): {
  meeting: Meeting;
  ways: Beginning[];
} {
  const join: Beginning = { start: 'cloud', words: 'same', plan: null };
  if (isSame) return { meeting: 'same', ways: [join] };
  if (isEmpty(cloud) && isEmpty(mine)) return { meeting: 'both_empty', ways: [join] };
  const send: Beginning = { start: 'mine', words: 'mine', plan: plan && inversePlan(plan) };
  const take: Beginning = { start: 'cloud', words: 'cloud', plan };
  if (plan === null) {
    const first: Beginning = { ...send, words: 'first', plan: null };
    return { meeting: 'cloud_empty', ways: role === 'admin' ? [first] : [] };
  }
  if (isEmpty(mine)) return { meeting: 'device_empty', ways: [{ ...take, words: 'fresh' }] };
  return { meeting: 'differ', ways: role === 'admin' ? [send, take] : [take] };
}

/** Whether there is nothing in it that anybody would miss. */
export function isEmpty({ name, numbers, contacts, hasOwnGuardRails }: Holding): boolean {
  return name === null && numbers === 0 && contacts === 0 && !hasOwnGuardRails;
}
