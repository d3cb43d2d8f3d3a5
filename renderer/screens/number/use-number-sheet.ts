import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { NumberDetails } from '#shared/contract/numbers.ts';
import { api } from '../../client/client.ts';
import { useOpenerFocus } from './use-opener-focus.ts';

type NumberSheet = {
  /** Undefined until the page beneath has been told. */
  details: NumberDetails | undefined;
  /** When they arrived, by this page's clock. */
  receivedAt: number;
  close: () => void;
};

/** What a sheet over a number's page works with. Closing hands the focus to the button that opens it. */
export function useNumberSheet(openerId: string): NumberSheet {
  const { numberId = '' } = useParams({ strict: false });
  const navigate = useNavigate();
  useOpenerFocus(openerId);
  // The page beneath asks; this is what it has been told.
  const { data, dataUpdatedAt } = useQuery({
    ...api.numbers.get.queryOptions({ input: { id: numberId } }),
    enabled: false,
  });
  return {
    details: data,
    receivedAt: dataUpdatedAt,
    close: () =>
      void navigate({
        to: '/settings/phone-numbers/$numberId',
        params: { numberId },
        replace: true,
        resetScroll: false,
      }),
  };
}
