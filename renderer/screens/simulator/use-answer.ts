import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ExplainedDecision, PastAct } from '#shared/contract/preview.ts';
import type { AutoReply } from '#shared/model/auto-reply.ts';
import { api } from '../../client/client.ts';
import type { PickedContact } from '../../parts/contact-picker/picked-contact.ts';
import { callerOf } from '../../parts/simulation/caller.ts';
import type { SimulatedAct, Simulation } from '../../parts/simulation/simulation.ts';

const minute = 60_000;
/** Every moment of a day that one drags through is asked about; few are worth keeping. */
const keptFor = 30_000;

type Asked = {
  numberId: string;
  simulation: Simulation;
  contact: PickedContact;
  activity: readonly PastAct[];
  drafts: readonly AutoReply[];
};

export type Answer = {
  /** The latest one, also while the next is on its way. */
  decision: ExplainedDecision | undefined;
  hasFailed: boolean;
  retry: () => void;
};

/** What the core decides about a simulation, anew with every change and, of the present moment, every minute. */
export function useAnswer({ numberId, simulation, contact, activity, drafts }: Asked): Answer {
  const { kind, at, text } = simulation;
  const { data, isError, refetch } = useQuery(
    api.preview.decide.queryOptions({
      input: {
        numberId,
        event: {
          kind,
          ...(at !== 'now' && { at }),
          from: callerOf(contact),
          text: kind === 'incoming_text' ? text : '',
        },
        activity: [...activity],
        drafts: [...drafts],
      },
      placeholderData: keepPreviousData,
      gcTime: keptFor,
    }),
  );
  const asked = at === 'now' ? data?.at : undefined;
  useEffect(() => {
    if (asked === undefined) return undefined;
    const timer = setTimeout(() => void refetch(), minute - (asked % minute));
    return () => clearTimeout(timer);
  }, [asked, refetch]);
  return { decision: data, hasFailed: isError && !data, retry: () => void refetch() };
}

/**
 * The acts as the core takes them. Those on a number that the workspace does not have are left out: they do not
 * count (domain.md, settled readings, guard rails).
 */
export function actsForCore(
  acts: readonly SimulatedAct[],
  idOf: (phone: string) => string | undefined,
): PastAct[] {
  return acts.flatMap(({ number, ...act }) => {
    if (number === undefined) return [act];
    const numberId = idOf(number);
    return numberId === undefined ? [] : [{ ...act, numberId }];
  });
}
