import { useEffect, useRef } from 'react';
import type { Slot } from '#shared/model/auto-reply.ts';
import { onceFocusReturned } from '../../ui/once-focus-returned.ts';
import { slotKey } from '../../parts/slots/slot-key.ts';

/**
 * Moves the focus to the card of a slot. It goes there by itself as the editor closes that a link has opened,
 * because then no card or button had it before.
 */
export function useCardFocus(openSlot: Slot | null): (slot: Slot) => void {
  const lastOpen = useRef(openSlot);
  useEffect(() => {
    const closed = openSlot ? null : lastOpen.current;
    lastOpen.current = openSlot;
    if (!closed) return undefined;
    return onceFocusReturned(() => {
      if (document.activeElement === document.body) focusCard(closed);
    });
  }, [openSlot]);
  return focusCard;
}

function focusCard(slot: Slot): void {
  document.querySelector<HTMLElement>(`[data-key="${slotKey(slot)}"]`)?.focus();
}
