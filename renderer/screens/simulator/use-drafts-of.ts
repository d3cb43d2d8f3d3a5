import { useMemo } from 'react';
import type { AutoReply, Slot } from '#shared/model/auto-reply.ts';
import { draftReplies } from '../../parts/drafts/draft-replies.ts';
import { useDrafts } from '../../parts/drafts/drafts.ts';
import type { Simulation } from '../../parts/simulation/simulation.ts';

/** The drafts that may answer instead of the saved replies. */
export type DraftChoice = {
  isOffered: boolean;
  isOfLink: boolean;
  replies: readonly AutoReply[];
  unfinished: readonly Slot[];
};

/** The drafts of the link where it brought some, otherwise those of this device for the number. */
export function useDraftsOf(numberId: string, { drafts: ofLink, settings }: Simulation): DraftChoice {
  const { drafts } = useDrafts();
  const own = useMemo(() => draftReplies(drafts, numberId), [drafts, numberId]);
  if (ofLink) return { isOffered: true, isOfLink: true, replies: ofLink, unfinished: [] };
  const isOffered = own.replies.length > 0 || own.unfinished.length > 0 || settings === 'drafts';
  return { isOffered, isOfLink: false, ...own };
}
