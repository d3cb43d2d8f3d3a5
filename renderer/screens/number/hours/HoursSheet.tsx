import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { api } from '../../../client/client.ts';
import { SideSheet } from '../../../ui/Dialog.tsx';
import { HoursEditor } from './HoursEditor.tsx';
import { useOpenerFocus } from './use-opener-focus.ts';

/** The sheet over a number's page in which its hours are edited. */
export function HoursSheet() {
  const { numberId = '' } = useParams({ strict: false });
  const navigate = useNavigate();
  useOpenerFocus();
  // The page beneath asks; this is what it has been told.
  const { data, dataUpdatedAt } = useQuery({
    ...api.numbers.get.queryOptions({ input: { id: numberId } }),
    enabled: false,
  });
  if (!data) return null;
  const close = (): void => {
    void navigate({
      to: '/settings/phone-numbers/$numberId',
      params: { numberId },
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <SideSheet isOpen onClose={close}>
      <HoursEditor key={numberId} details={data} receivedAt={dataUpdatedAt} onClose={close} />
    </SideSheet>
  );
}
