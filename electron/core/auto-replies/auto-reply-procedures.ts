import { z } from 'zod';
import { type AutoReply, autoReplySchema, type Slot } from '#shared/model/auto-reply.ts';
import { languageSchema } from '#shared/model/language.ts';
import { numberIdSchema } from '#shared/model/phone-number.ts';
import type { Changes } from '../changes/changes.ts';
import type { Database } from '../database/open.ts';
import type { Revisions } from '../database/revisions.ts';
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

type AutoReplyParts = {
  database: Database;
  revisions: Revisions;
  changes: Changes;
  clock: () => number;
  deletions: Deletions;
  numbers: Numbers;
  autoReplies: AutoReplies;
};

export function autoReplyProcedures(procedures: Procedures['autoReplies'], parts: AutoReplyParts) {
  const { database, revisions, changes, clock, deletions, numbers, autoReplies } = parts;

  const write = (numberId: string, reply: AutoReply): number => {
    const revision = revisions.next();
    const updatedAt = clock();
    autoReplies.write(numberId, { ...reply, revision, updatedAt });
    numbers.touch(numberId, updatedAt);
    return revision;
  };

  const save = database.transaction((numberId: string, reply: AutoReply, baseRevision: number | null) => {
    const { language } = numbers.get(numberId).number;
    if (reply.translations[language] !== undefined) {
      const path = ['translations', language];
      throw invalid([{ path, code: 'own_language_translation', facts: { language } }]);
    }
    const current = autoReplies.find(numberId, reply);
    if ((current?.revision ?? null) !== baseRevision) throw conflict();
    return write(numberId, reply);
  });

  const remove = database.transaction((numberId: string, slot: Slot) => {
    const { language } = numbers.get(numberId).number;
    const kept = autoReplies.find(numberId, slot);
    if (!kept) throw notFound('auto_reply');
    revisions.next();
    autoReplies.delete(numberId, slot);
    numbers.touch(numberId, clock());
    return deletions.keep('auto_reply', { numberId, language, reply: contentOf(kept) });
  });

  const restore = database.transaction((deletionId: number) => {
    const deleted = deletions.take(deletionId, 'auto_reply', deletedReplySchema);
    if (!deleted) throw notFound('deletion');
    const { numberId } = deleted;
    const { language } = numbers.get(numberId).number;
    if (autoReplies.find(numberId, deleted.reply)) throw conflict();
    const { trigger, period } = deleted.reply;
    const revision = write(numberId, inLanguage(deleted.reply, deleted.language, language));
    return { numberId, trigger, period, revision };
  });

  const tellOf = (numberId: string): void => changes.publish({ kind: 'autoReplies.changed', numberId });

  return {
    save: procedures.save.handler(({ input: { numberId, baseRevision, ...reply } }) => {
      const revision = save.immediate(numberId, reply, baseRevision);
      tellOf(numberId);
      return { revision };
    }),
    remove: procedures.remove.handler(({ input: { numberId, ...slot } }) => {
      const deletionId = remove.immediate(numberId, slot);
      tellOf(numberId);
      return { deletionId };
    }),
    restore: procedures.restore.handler(({ input }) => {
      const restored = restore.immediate(input.deletionId);
      tellOf(restored.numberId);
      return restored;
    }),
  };
}
