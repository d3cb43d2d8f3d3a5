import { useEffect } from 'react';
import { useCanWrite } from '../../../client/use-can-write.ts';
import { SideSheet } from '../../../ui/Dialog.tsx';
import { useNumberSheet } from '../use-number-sheet.ts';
import { HoursEditor } from './HoursEditor.tsx';
import { hoursOpenerId } from './hours-opener.ts';

/** The sheet over a number's page in which its hours are edited. Whoever may not write is led back to the page. */
export function HoursSheet() {
  const { details, receivedAt, close } = useNumberSheet(hoursOpenerId);
  const canWrite = useCanWrite();
  useEffect(() => {
    if (!canWrite) close();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `close` is another one each time and does the same
  }, [canWrite]);
  if (!details || !canWrite) return null;
  return (
    <SideSheet isOpen onClose={close}>
      <HoursEditor key={details.number.id} details={details} receivedAt={receivedAt} onClose={close} />
    </SideSheet>
  );
}
