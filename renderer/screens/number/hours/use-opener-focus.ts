import { useEffect } from 'react';
import { onceFocusReturned } from '../../../ui/once-focus-returned.ts';

/** The button that opens the hours. */
export const hoursOpenerId = 'edit-hours';

/** Hands the focus to the button that opens a sheet, as it closes, where a link has opened it. */
export function useOpenerFocus(openerId = hoursOpenerId): void {
  useEffect(
    () => () => {
      // Without an opener the sheet gives it to the page.
      onceFocusReturned(() => {
        if (document.activeElement?.matches('body, main')) document.getElementById(openerId)?.focus();
      });
    },
    [openerId],
  );
}
