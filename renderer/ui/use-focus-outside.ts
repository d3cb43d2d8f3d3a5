import { useEffect, useRef } from 'react';
import { focusContent } from './focus-content.ts';

/**
 * Remembers where the focus was before it came into an element. The function it gives takes the focus back there,
 * or to the page when that place is gone, if it is in the element at all: call it before what holds it goes away.
 */
export function useFocusOutside(isWithin: (element: Element) => boolean): () => void {
  const outside = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && !isWithin(target)) outside.current = target;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [isWithin]);
  return () => {
    if (!document.activeElement || !isWithin(document.activeElement)) return;
    if (outside.current?.isConnected) outside.current.focus();
    else focusContent();
  };
}
