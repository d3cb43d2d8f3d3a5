import { useEffect, useRef } from 'react';
import type { Slot } from '#shared/model/auto-reply.ts';
import { slotKey } from './slot-key.ts';

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
    // The sheet gives the focus back to its opener a frame after it is gone.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement === document.body) focusCard(closed);
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [openSlot]);
  return focusCard;
}

function focusCard(slot: Slot): void {
  document.querySelector<HTMLElement>(`[data-key="${slotKey(slot)}"]`)?.focus();
}
