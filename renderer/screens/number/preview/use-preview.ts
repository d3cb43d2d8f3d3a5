import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { NumberDetails } from '#shared/contract/numbers.ts';
import type { ExplainedDecision } from '#shared/contract/preview.ts';
import type { Slot } from '#shared/model/auto-reply.ts';
import { api } from '../../../client/client.ts';
import { pickedExample } from '../../../parts/contact-picker/picked-contact.ts';
import { isSameSlot } from '../../../parts/slots/slot-key.ts';
import { nextInstantIn, type Scenario } from './scenario.ts';

export type Preview = {
  scenario: Scenario;
  /** The place shown: the one a person chose, otherwise the one of the reply that would leave. */
  selected: Slot;
  /** The chosen place's replies never leave, whatever happens. */
  isNever: boolean;
  /** Undefined until it is there. */
  decision: ExplainedDecision | undefined;
  /** The reply it is about is gone: another decision is on its way. */
  isOutdated: boolean;
  hasFailed: boolean;
  retry: () => void;
  /** Shows a place at the next moment at which its reply leaves. */
  choose: (slot: Slot) => void;
  /** Supposes something else; the place shown is from then on that of the reply that would leave. */
  suppose: (change: Partial<Scenario>) => void;
};

/** What a number would do about a made-up event, and which of its six places that concerns. */
export function usePreview({ number, now, autoReplies }: NumberDetails, firstShown: () => Slot): Preview {
  const [chosen, setChosen] = useState<Slot | null>(firstShown);
  const [supposed, setSupposed] = useState<Scenario>(() => ({
    kind: 'missed_call',
    at: 'now',
    contact: pickedExample(number.language),
    text: '',
  }));
  const next = chosen && nextInstantIn(chosen.period, now);
  const scenario: Scenario = chosen
    ? { ...supposed, kind: chosen.trigger, at: next === 'never' || next === null ? 'now' : next }
    : supposed;

  const { data, isError, refetch } = useQuery(
    api.preview.decide.queryOptions({
      input: { numberId: number.id, event: eventOf(scenario) },
      placeholderData: keepPreviousData,
    }),
  );
  // What is decided about the present moment is decided anew whenever the page's number is asked about.
  useEffect(() => {
    void refetch({ cancelRefetch: false });
  }, [now.asked, refetch]);

  const isOutdated = data?.message ? !autoReplies.some((reply) => isSameSlot(reply, slotOf(data))) : false;
  return {
    scenario,
    selected: chosen ?? (data ? slotOf(data) : { trigger: scenario.kind, period: 'business_hours' }),
    isNever: next === 'never',
    decision: data,
    isOutdated,
    hasFailed: isError && !data,
    retry: () => void refetch(),
    choose: setChosen,
    suppose: (change) => {
      setSupposed({ ...scenario, ...change });
      setChosen(null);
    },
  };
}

function eventOf({ kind, at, contact, text }: Scenario) {
  const { phone, firstName, lastName, language } = contact;
  return {
    kind,
    ...(at !== 'now' && { at }),
    from: phone === null ? { person: { firstName, lastName, language } } : { phone },
    text: kind === 'incoming_text' ? text : '',
  };
}

/** The place of the reply a decision is about, or that it would be about. */
function slotOf({ trigger, period, hours }: ExplainedDecision): Slot {
  return { trigger, period: period ?? hours.period };
}
