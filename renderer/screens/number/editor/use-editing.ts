import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberDetails, StoredAutoReply } from '#shared/contract/numbers.ts';
import { autoReplySchema, type Slot } from '#shared/model/auto-reply.ts';
import { type Fault, faultsOf } from '#shared/model/fault.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { api } from '../../../client/client.ts';
import { callErrorOf } from '../../../client/errors.ts';
import { queryClient } from '../../../client/query-client.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import { draftKey, dropDraft, keepDraft, leaveDraft, useDrafts } from '../../../parts/drafts/drafts.ts';
import { isSameSlot } from '../../../parts/slots/slot-key.ts';
import { noTexts, saySame, type Texts, withoutBlankTranslations } from '../../../parts/texts/texts.ts';
import { useDeleteReply } from '../use-delete-reply.ts';

/** The state of one open editor and what can be done in it. */
export type Editing = ReturnType<typeof useEditing>;

type EditingOf = {
  number: PhoneNumber;
  slot: Slot;
  stored: StoredAutoReply | undefined;
  onClose: () => void;
};

/** What is written lives in the drafts of this device until it is saved or discarded; so nothing typed is lost. */
export function useEditing({ number, slot, stored, onClose }: EditingOf) {
  const { t } = useTranslation('number');
  const key = draftKey(number.id, slot);
  const draft = useDrafts(({ drafts }) => drafts[key]);
  const storedTexts: Texts = stored ?? noTexts;
  const texts: Texts = draft ?? storedTexts;
  const storedRevision = stored?.revision ?? null;
  const isOutdated = draft !== undefined && draft.baseRevision !== storedRevision;
  const [wasDraft, setWasDraft] = useState(draft !== undefined);
  const [isComparing, setComparing] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const [refusedFaults, setRefusedFaults] = useState<Fault[]>([]);
  const [focusRequest, setFocusRequest] = useState(0);
  const deleteReply = useDeleteReply(number.id);
  useEffect(() => () => leaveDraft(key), [key]);

  const requestFocus = (): void => setFocusRequest((count) => count + 1);
  const refuse = (faults: Fault[]): void => {
    setRefusals((count) => count + 1);
    setRefusedFaults(faults);
    requestFocus();
  };

  const saving = useMutation(
    api.autoReplies.save.mutationOptions({
      onSuccess: ({ revision }, { numberId, baseRevision: _, ...reply }) => {
        showInPage(numberId, { ...autoReplySchema.parse(reply), revision });
        const written = dropDraft(key);
        const saved = { message: reply.message, translations: reply.translations ?? {} };
        // What was typed while the core was writing is a draft of the reply as it now stands.
        if (written && !saySame(written, saved)) keepDraft(key, { ...written, baseRevision: revision });
        showToast({ tone: 'done', message: t('reply.saved') });
      },
      onError: (error) => {
        const refused = callErrorOf(error);
        if (refused?.code === 'INVALID') refuse(refused.faults);
        if (refused?.code === 'CONFLICT') setComparing(true);
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.numbers.key() }),
    }),
  );
  const failure = saving.error ? failureOf(saving.error) : null;

  const change = (next: Texts): void => {
    setRefusedFaults([]);
    if (!isOutdated && saySame(next, storedTexts)) dropDraft(key);
    else keepDraft(key, { ...next, baseRevision: draft ? draft.baseRevision : storedRevision });
  };

  const saveOn = (baseRevision: number | null): void => {
    const reply = { ...slot, ...withoutBlankTranslations(texts) };
    const faults = faultsIn(reply);
    if (saving.isPending) return;
    if (faults.length > 0) refuse(faults);
    else if (stored && draft === undefined) onClose();
    else {
      saving.mutate(
        { numberId: number.id, ...reply, baseRevision },
        // Only while the editor is still open: who has gone elsewhere stays there.
        { onSuccess: () => key in useDrafts.getState().drafts || onClose() },
      );
    }
  };

  const discard = (): void => {
    dropDraft(key);
    setWasDraft(false);
    setComparing(false);
    setRefusals(0);
    setRefusedFaults([]);
    requestFocus();
    saving.reset();
  };

  return {
    slot,
    texts,
    change,
    /** There is a saved reply, which leaves whatever is being written. */
    isActive: stored !== undefined,
    isUnsaved: draft !== undefined,
    isOutdated,
    isComparing: isComparing && isOutdated,
    isSaving: saving.isPending,
    /** The editor opened on a draft that had been left here. */
    wasDraft: wasDraft && draft !== undefined,
    /** How many times saving was refused because of `faults`. */
    refusals,
    /** The message is to take the focus whenever this changes. */
    focusRequest,
    requestFocus,
    faults:
      refusedFaults.length > 0 ? refusedFaults : faultsIn({ ...slot, ...withoutBlankTranslations(texts) }),
    failure,
    save: () => saveOn(draft ? draft.baseRevision : storedRevision),
    compare: () => setComparing(true),
    keepMine: () => saveOn(storedRevision),
    takeTheirs: () => {
      discard();
      if (!stored) onClose();
    },
    discard,
    remove: () => {
      onClose();
      deleteReply(slot);
    },
  };
}

function faultsIn(reply: Slot & Texts): Fault[] {
  const parsed = autoReplySchema.safeParse(reply);
  return parsed.success ? [] : faultsOf(parsed.error.issues, reply);
}

function failureOf(error: Error): 'numberGone' | 'failed' | null {
  const refused = callErrorOf(error);
  if (!refused) return 'failed';
  return refused.code === 'NOT_FOUND' ? 'numberGone' : null;
}

/** Shows the saved reply at once; asking again brings the rest. */
function showInPage(
  numberId: string,
  saved: Omit<StoredAutoReply, 'updatedAt' | 'updatedBy' | 'example'>,
): void {
  const detailsKey = api.numbers.get.queryKey({ input: { id: numberId } });
  queryClient.setQueryData<NumberDetails>(detailsKey, (details) => {
    if (!details) return details;
    const others = details.autoReplies.filter((reply) => !isSameSlot(reply, saved));
    const updatedBy = queryClient.getQueryData(api.profile.get.queryKey())?.name || null;
    const reply = { ...saved, updatedAt: details.now.asked, updatedBy, example: saved.message };
    return { ...details, autoReplies: [...others, reply] };
  });
}
