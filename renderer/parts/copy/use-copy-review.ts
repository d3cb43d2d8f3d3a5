import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CopyWhat } from '#shared/contract/copying.ts';
import { api } from '../../client/client.ts';
import { callErrorOf } from '../../client/errors.ts';
import { type PlanTarget, planTargets } from './plan-targets.ts';
import { useCopy } from './use-copy.ts';

/** What copying would change and how the copying itself goes. */
export type CopyReview = {
  /** The numbers that would change, and how many would not. */
  changing: PlanTarget[];
  sameCount: number;
  isPlanned: boolean;
  isPlanning: boolean;
  isCopying: boolean;
  failure: 'plan' | 'overtaken' | 'failed' | null;
  planAgain: () => void;
  copy: () => void;
};

type Wanted = { fromId: string; what: CopyWhat; toIds: string[] };

/** Plans a copy while it is looked at, and makes it; done, it calls `onDone` and offers to undo. */
export function useCopyReview(wanted: Wanted, isReviewing: boolean, onDone: () => void): CopyReview {
  const plan = useQuery(
    api.copying.plan.queryOptions({
      input: wanted,
      enabled: isReviewing,
      // What was true when it was looked at last says nothing about now.
      gcTime: 0,
      staleTime: 0,
      placeholderData: keepPreviousData,
    }),
  );
  const copy = useCopy(onDone, plan.refetch);
  const targets = useMemo(() => planTargets(plan.data?.groups ?? []), [plan.data]);
  const changing = useMemo(() => targets.filter(({ isChanged }) => isChanged), [targets]);
  const copyFailure = callErrorOf(copy.error)?.code === 'CONFLICT' ? 'overtaken' : 'failed';
  return {
    changing,
    sameCount: targets.length - changing.length,
    isPlanned: plan.data !== undefined,
    isPlanning: plan.isFetching,
    isCopying: copy.isPending,
    failure: plan.isError ? 'plan' : copy.isError ? copyFailure : null,
    planAgain: () => void plan.refetch(),
    copy: () => {
      if (plan.data) copy.mutate({ ...wanted, basis: plan.data.basis });
    },
  };
}
