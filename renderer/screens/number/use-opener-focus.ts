import { useEffect } from 'react';
import { onceFocusReturned } from '../../ui/once-focus-returned.ts';

/** Hands the focus to the button that opens a sheet, as it closes, where a link has opened it. */
export function useOpenerFocus(openerId: string): void {
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
