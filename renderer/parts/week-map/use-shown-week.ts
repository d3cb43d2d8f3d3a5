import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PreviewWeek } from '#shared/contract/preview.ts';
import type { AutoReply, Trigger } from '#shared/model/auto-reply.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { api } from '../../client/client.ts';
import { mondayOf } from './week-steps.ts';

export type ShownWeek = {
  /** Undefined until it is there; while another one is on its way, the one before. */
  week: PreviewWeek | undefined;
  /** The Monday of the real week. */
  first: string;
  /** The Monday of the week that is drawn: the typical one has other dates where the clocks change in the real one. */
  drawnFirst: string;
  isTypical: boolean;
  hasFailed: boolean;
  retry: () => void;
  showTypical: (isTypical: boolean) => void;
  /** Shows the real week in which an instant lies. */
  goTo: (at: number) => void;
};

type Asked = {
  number: PhoneNumber;
  trigger: Trigger;
  at: number;
  drafts: readonly AutoReply[];
};

/** Which week is shown: that of the simulated instant, or the one walked to until that lies in another. */
export function useShownWeek({ number, trigger, at, drafts }: Asked): ShownWeek {
  const { id: numberId, timeZone } = number;
  const [walked, setWalked] = useState<{ from: string; first: string } | null>(null);
  const [isTypical, setTypical] = useState(false);
  const simulated = mondayOf(at, timeZone);
  const first = walked?.from === simulated ? walked.first : simulated;
  const { data, isError, refetch } = useQuery(
    api.preview.week.queryOptions({
      input: { numberId, trigger, first, typical: isTypical, drafts: [...drafts] },
      placeholderData: keepPreviousData,
    }),
  );
  return {
    week: data,
    first,
    drawnFirst: (isTypical ? data?.days[0]?.date : undefined) ?? first,
    isTypical,
    hasFailed: isError && !data,
    retry: () => void refetch(),
    showTypical: setTypical,
    goTo: (instant) => {
      setWalked({ from: simulated, first: mondayOf(instant, timeZone) });
      setTypical(false);
    },
  };
}
