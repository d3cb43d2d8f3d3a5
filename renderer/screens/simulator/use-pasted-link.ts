import { useEffect } from 'react';
import { searchOfLink } from '../../parts/simulation/simulation-link.ts';

/** Opens a link that is pasted anywhere but into a field. */
export function usePastedLink(onOpen: (search: Record<string, unknown>) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const { target } = event;
      const isField =
        target instanceof HTMLElement &&
        target.closest('input:not([type=range]), textarea, [contenteditable]');
      const search = searchOfLink(event.clipboardData?.getData('text/plain') ?? '');
      if (isField || search === null) return;
      event.preventDefault();
      onOpen(search);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onOpen]);
}
