import { useEffect } from 'react';

/** ⌘Z and ⇧⌘Z, or Ctrl+Z and Ctrl+Y, wherever the focus is but where a text is typed. */
export function useUndoShortcuts(undo: () => void, redo?: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, metaKey, ctrlKey, altKey, shiftKey, target } = event;
      if (!(metaKey || ctrlKey) || altKey || target instanceof HTMLInputElement) return;
      const letter = key.toLowerCase();
      const isRedo = letter === 'y' || (letter === 'z' && shiftKey);
      if (!isRedo && letter !== 'z') return;
      event.preventDefault();
      if (isRedo) redo?.();
      else undo();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [undo, redo]);
}
