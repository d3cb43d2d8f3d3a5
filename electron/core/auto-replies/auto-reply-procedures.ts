import { z } from 'zod';
import { type AutoReply, autoReplySchema, type Slot } from '#shared/model/auto-reply.ts';
import { languageSchema } from '#shared/model/language.ts';
import { numberIdSchema, type PhoneNumber } from '#shared/model/phone-number.ts';
import type { Activity } from '../activity/activity.ts';
import type { Changes } from '../changes/changes.ts';
import type { Database } from '../database/open.ts';
import type { Revisions } from '../database/revisions.ts';
import { transaction } from '../database/transaction.ts';
import type { Deletions } from '../deletions/deletions.ts';
import type { Numbers } from '../numbers/numbers.ts';
import type { Procedures } from '../procedures.ts';
import { conflict, invalid, notFound } from '../refusals.ts';
import { type AutoReplies, contentOf, inLanguage } from './auto-replies.ts';

/** `language` is the number's at the moment of deleting: the one `message` is written in. */
const deletedReplySchema = z.object({
  numberId: numberIdSchema,
  language: languageSchema,
  reply: autoReplySchema,
});

export type AutoReplyParts = {
  database: Database;
  activity: Activity;
  revisions: Revisions;
  changes: Changes;
  clock: () => number;
  deletions: Deletions;
  numbers: Numbers;
  autoReplies: AutoReplies;
};

export function autoReplyProcedures(procedures: Procedures['autoReplies'], parts: AutoReplyParts) {
  const { save, remove, restore } = autoReplyWrites(parts);
  const tellOf = (numberId: string): void => parts.changes.publish({ kind: 'autoReplies.changed', numberId });

  return {
    save: procedures.save.handler(({ input: { numberId, baseRevision, ...reply } }) => {
      const revision = save(numberId, reply, baseRevision);
      tellOf(numberId);
      return { revision };
    }),
    remove: procedures.remove.handler(({ input: { numberId, ...slot } }) => {
      const deletionId = remove(numberId, slot);
      tellOf(numberId);
      return { deletionId };
    }),
    restore: procedures.restore.handler(({ input }) => {
      const restored = restore(input.deletionId);
      tellOf(restored.numberId);
      return restored;
    }),
  };
}

/** What each write does inside its transaction; a refusal undoes all of it. */
export function autoReplyWrites(parts: Omit<AutoReplyParts, 'changes'>) {
  const { database, activity, revisions, clock, deletions, numbers, autoReplies } = parts;

  const record = (
    number: PhoneNumber,
    { trigger, period }: Slot,
    { before, after, isRestored = false }: Recorded,
  ): void => {
    const texts = { before: before && textsOf(before), after: after && textsOf(after) };
    const { language } = number;
    activity.record({ kind: 'auto_reply', trigger, period, language, ...texts }, { number, isRestored });
  };

  const write = (numberId: string, reply: AutoReply): number => {
    const revision = revisions.next();
    const updatedAt = clock();
    autoReplies.write(numberId, { ...reply, revision, updatedAt });
    numbers.touch(numberId, updatedAt);
    return revision;
  };

  const save = transaction(database, (numberId: string, reply: AutoReply, baseRevision: number | null) => {
    const { number } = numbers.get(numberId);
    const { language } = number;
    if (reply.translations[language] !== undefined) {
      const path = ['translations', language];
      throw invalid([{ path, code: 'own_language_translation', facts: { language } }]);
    }
    const current = autoReplies.find(numberId, reply);
    if ((current?.revision ?? null) !== baseRevision) throw conflict();
    const revision = write(numberId, reply);
    record(number, reply, { before: current, after: reply });
    return revision;
  });

  const remove = transaction(database, (numberId: string, slot: Slot) => {
    const { number } = numbers.get(numberId);
    const kept = autoReplies.find(numberId, slot);
    if (!kept) throw notFound('auto_reply');
    revisions.next();
    autoReplies.delete(numberId, slot);
    numbers.touch(numberId, clock());
    record(number, slot, { before: kept, after: null });
    return deletions.keep('auto_reply', { numberId, language: number.language, reply: contentOf(kept) });
  });

  const restore = transaction(database, (deletionId: number) => {
    const deleted = deletions.take(deletionId, 'auto_reply', deletedReplySchema);
    if (!deleted) throw notFound('deletion');
    const { numberId } = deleted;
    const { number } = numbers.get(numberId);
    if (autoReplies.find(numberId, deleted.reply)) throw conflict();
    const { trigger, period } = deleted.reply;
    const reply = inLanguage(deleted.reply, deleted.language, number.language);
    const revision = write(numberId, reply);
    record(number, reply, { before: null, after: reply, isRestored: true });
    return { numberId, trigger, period, revision };
  });

  return { save, remove, restore };
}

type Recorded = { before: AutoReply | null; after: AutoReply | null; isRestored?: boolean };

function textsOf({ message, translations }: AutoReply): Pick<AutoReply, 'message' | 'translations'> {
  return { message, translations };
}
