import { useEffect, useRef } from 'react';
import { focusContent } from '../../ui/focus-content.ts';
import { onceFocusReturned } from '../../ui/once-focus-returned.ts';

/** Keeps the focus on the page as connecting or disconnecting takes away what had it. */
export function useFocusOnTurn(isConnected: boolean | undefined): void {
  const before = useRef(isConnected);
  useEffect(() => {
    const hasTurned =
      before.current !== undefined && isConnected !== undefined && before.current !== isConnected;
    before.current = isConnected;
    return hasTurned ? onceFocusReturned(focusContent) : undefined;
  }, [isConnected]);
}
