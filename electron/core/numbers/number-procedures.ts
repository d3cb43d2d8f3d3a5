import { z } from 'zod';
import type { NumberDetails, NumberSummary } from '#shared/contract/numbers.ts';
import type { AutoReply } from '#shared/model/auto-reply.ts';
import { type PhoneNumber, phoneNumberSchema } from '#shared/model/phone-number.ts';
import type { Activity } from '../activity/activity.ts';
import { type AutoReplies, inLanguage, keptAutoReplySchema } from '../auto-replies/auto-replies.ts';
import type { Changes } from '../changes/changes.ts';
import type { Database } from '../database/open.ts';
import type { Revisions } from '../database/revisions.ts';
import { transaction } from '../database/transaction.ts';
import type { Deletions } from '../deletions/deletions.ts';
import type { Preview } from '../preview/preview.ts';
import type { Procedures } from '../procedures.ts';
import { conflict, invalid, notFound } from '../refusals.ts';
import type { HoursOfNumbers } from './hours-now.ts';
import { type KeptNumber, newNumberId, type NumberHead, type Numbers, storedHours } from './numbers.ts';

const deletedNumberSchema = z.object({
  number: phoneNumberSchema,
  position: z.int(),
  /** Absent from what was deleted when hours had no revision yet. */
  hoursRevision: z.int().default(0),
  createdAt: z.int(),
  autoReplies: z.array(keptAutoReplySchema),
});

type NumberParts = {
  database: Database;
  activity: Activity;
  revisions: Revisions;
  changes: Changes;
  clock: () => number;
  deletions: Deletions;
  numbers: Numbers;
  hours: HoursOfNumbers;
  autoReplies: AutoReplies;
  preview: Preview;
};

export function numberProcedures(procedures: Procedures['numbers'], parts: NumberParts) {
  const { changes } = parts;
  const writes = numberWrites(parts);
  const lastAuthorOf = rememberedAuthors(parts.activity);
  const numbersChanged = (): void => changes.publish({ kind: 'numbers.changed' });
  return {
    list: procedures.list.handler(() => summaries(parts, lastAuthorOf)),
    get: procedures.get.handler(({ input }) => details(parts, input.id)),
    add: procedures.add.handler(({ input }) => {
      const id = writes.add(input);
      numbersChanged();
      return { id };
    }),
    update: procedures.update.handler(({ input }) => {
      const repliesChanged = writes.update(input);
      numbersChanged();
      if (repliesChanged) changes.publish({ kind: 'autoReplies.changed', numberId: input.id });
      return { id: input.id };
    }),
    remove: procedures.remove.handler(({ input }) => {
      const deletionId = writes.remove(input.id);
      numbersChanged();
      return { deletionId };
    }),
    restore: procedures.restore.handler(({ input }) => {
      const id = writes.restore(input.deletionId);
      numbersChanged();
      changes.publish({ kind: 'autoReplies.changed', numberId: id });
      return { id };
    }),
  };
}

function summaries(
  { numbers, autoReplies, hours, clock }: NumberParts,
  lastAuthorOf: (head: Changing) => string | null,
): NumberSummary[] {
  const at = clock();
  const filled = autoReplies.filledSlots();
  const heads = numbers.listHeads();
  const nows = hours.nowOfEach(heads, at);
  return heads.map(({ hoursRevision: _, ...head }, index) => ({
    ...head,
    now: nows[index] ?? { open: null, changesAt: null },
    slots: [...(filled.get(head.id) ?? [])],
    updatedBy: lastAuthorOf(head),
  }));
}

type Changing = Pick<NumberHead, 'id' | 'updatedAt'>;

/** Who changed a number last, asked once for each change: ten thousand are listed at once. */
function rememberedAuthors(activity: Activity): (head: Changing) => string | null {
  const known = new Map<string, { updatedAt: number; author: string | null }>();
  return ({ id, updatedAt }) => {
    const before = known.get(id);
    if (before?.updatedAt === updatedAt) return before.author;
    const author = activity.latestAuthorOf(id);
    known.set(id, { updatedAt, author });
    return author;
  };
}

function details(
  { activity, numbers, autoReplies, hours, preview, clock }: NumberParts,
  id: string,
): NumberDetails {
  const at = clock();
  const { number, hoursRevision, updatedAt } = numbers.get(id);
  const stored = storedHours(number);
  const compiled = hours.compiled(stored);
  return {
    number,
    hoursRevision,
    now: { ...hours.now(stored, at), asked: at },
    autoReplies: autoReplies.list(id).map((reply) => ({
      ...reply,
      updatedBy: activity.authorOf(reply.revision),
      example: preview.example(reply.message, number, compiled, at),
    })),
    updatedAt,
  };
}

/** What each write does inside its transaction; a refusal undoes all of it. */
export function numberWrites(
  parts: Pick<
    NumberParts,
    'database' | 'activity' | 'revisions' | 'clock' | 'deletions' | 'numbers' | 'autoReplies'
  >,
) {
  const { database, activity, revisions, clock, deletions, numbers, autoReplies } = parts;
  const write = (kept: Omit<KeptNumber, 'updatedAt'>): void => {
    numbers.write({ ...kept, updatedAt: clock() });
  };
  const writeReply = (numberId: string, reply: AutoReply): void => {
    autoReplies.write(numberId, { ...reply, revision: revisions.next(), updatedAt: clock() });
  };

  const add = transaction(
    database,
    (fields: Pick<PhoneNumber, 'phone' | 'label' | 'timeZone' | 'language'>) => {
      if (numbers.findByPhone(fields.phone)) {
        throw invalid([{ path: ['phone'], code: 'duplicate_number', facts: { value: fields.phone } }]);
      }
      const number = { id: newNumberId(), ...fields, businessHours: null, closures: [] };
      const hoursRevision = revisions.next();
      write({ number, position: numbers.nextPosition(), hoursRevision, createdAt: clock() });
      activity.record({ kind: 'number', before: null, after: fieldsOf(number) }, { number });
      return number.id;
    },
  );

  /** Returns whether replies have changed too: their texts keep their languages when the number's changes. */
  const update = transaction(
    database,
    (wanted: Pick<PhoneNumber, 'id' | 'label' | 'timeZone' | 'language'>) => {
      const kept = numbers.get(wanted.id);
      const revision = revisions.next();
      const hoursRevision = wanted.timeZone === kept.number.timeZone ? kept.hoursRevision : revision;
      const number = { ...kept.number, ...wanted };
      write({ ...kept, number, hoursRevision });
      let repliesChanged = false;
      for (const reply of autoReplies.list(wanted.id)) {
        const turned = inLanguage(reply, kept.number.language, wanted.language);
        if (turned === reply) continue;
        writeReply(wanted.id, turned);
        repliesChanged = true;
      }
      activity.record({ kind: 'number', before: fieldsOf(kept.number), after: fieldsOf(number) }, { number });
      return repliesChanged;
    },
  );

  const remove = transaction(database, (id: string) => {
    const { number, position, hoursRevision, createdAt } = numbers.get(id);
    const replies = autoReplies.list(id);
    revisions.next();
    numbers.delete(id);
    const content = { number, position, hoursRevision, createdAt, autoReplies: replies };
    const deletionId = deletions.keep('number', content);
    activity.record(
      { kind: 'number', before: fieldsOf(number), after: null },
      { number, keptId: deletionId },
    );
    return deletionId;
  });

  const restore = transaction(database, (deletionId: number) => {
    const deleted = deletions.take(deletionId, 'number', deletedNumberSchema);
    if (!deleted) throw notFound('deletion');
    const { number, position, hoursRevision, createdAt } = deleted;
    if (numbers.find(number.id) || numbers.findByPhone(number.phone)) throw conflict();
    revisions.next();
    write({ number, position, hoursRevision, createdAt });
    // They come back exactly as they were, so whoever edits one of them since before still edits that one.
    for (const reply of deleted.autoReplies) autoReplies.write(number.id, reply);
    activity.record({ kind: 'number', before: null, after: fieldsOf(number) }, { number, isRestored: true });
    return number.id;
  });

  return { add, update, remove, restore };
}

function fieldsOf({ phone, label, timeZone, language }: PhoneNumber) {
  return { phone, label, timeZone, language };
}
