import { SideSheet } from '../../../ui/Dialog.tsx';
import { useNumberSheet } from '../use-number-sheet.ts';
import { HoursEditor } from './HoursEditor.tsx';
import { hoursOpenerId } from './hours-opener.ts';

/** The sheet over a number's page in which its hours are edited. */
export function HoursSheet() {
  const { details, receivedAt, close } = useNumberSheet(hoursOpenerId);
  if (!details) return null;
  return (
    <SideSheet isOpen onClose={close}>
      <HoursEditor key={details.number.id} details={details} receivedAt={receivedAt} onClose={close} />
    </SideSheet>
  );
}
