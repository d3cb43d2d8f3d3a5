import { type AutoReply, autoReplySchema, type Slot } from '#shared/model/auto-reply.ts';
import { type Draft, draftKey } from './drafts.ts';
import { parseSlotKey } from '../slots/slot-key.ts';

/** The drafts of one number: those that could be saved as they are, and the places of those that could not yet. */
export function draftReplies(
  drafts: Readonly<Record<string, Draft>>,
  numberId: string,
): { replies: AutoReply[]; unfinished: Slot[] } {
  const replies: AutoReply[] = [];
  const unfinished: Slot[] = [];
  for (const [key, { message, translations }] of Object.entries(drafts)) {
    const slot = parseSlotKey(key.slice(numberId.length + 1));
    if (slot === null || key !== draftKey(numberId, slot)) continue;
    // The editor keeps a translation that is not begun as a blank text.
    const begun = Object.entries(translations).filter(([, text]) => text.trim() !== '');
    const parsed = autoReplySchema.safeParse({ ...slot, message, translations: Object.fromEntries(begun) });
    if (parsed.success) replies.push(parsed.data);
    else unfinished.push(slot);
  }
  return { replies, unfinished };
}
