import { useBlocker } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { NumberDetails } from '#shared/contract/numbers.ts';
import { createHoursEditor, isApplied, isToSave } from './hours-editing.ts';
import { saveHours } from './save-hours.ts';
import { useOfferUndo } from './use-offer-undo.ts';

/** The editor of a number's hours: what is valid is applied as soon as it is meant. */
export function useHoursEditor({ number, hoursRevision }: NumberDetails) {
  const { id, timeZone, businessHours } = number;
  const [editor] = useState(() =>
    createHoursEditor({ revision: hoursRevision, hours: { timeZone, businessHours } }, (hours, base) =>
      saveHours(id, hours, base),
    ),
  );
  const editing = useStore(editor.store);
  const { isSaving } = editing;

  useEffect(() => {
    editor.hear({ revision: hoursRevision, hours: { timeZone, businessHours } });
  }, [editor, isSaving, hoursRevision, timeZone, businessHours]);

  useEffect(() => {
    // Half a time that is being typed is not meant.
    if (isToSave(editing) && editing.history.typingIn === null) void editor.apply();
  }, [editor, editing]);

  const offerUndo = useOfferUndo(id);
  const leaving = useBlocker({
    shouldBlockFn: async () => {
      editor.settle();
      await editor.apply();
      const left = editor.store.getState();
      if (!isApplied(left)) return true;
      offerUndo(left);
      return false;
    },
    enableBeforeUnload: () => !isApplied(editor.store.getState()),
    withResolver: true,
  });

  return { editor, editing, leaving, offerUndo };
}
