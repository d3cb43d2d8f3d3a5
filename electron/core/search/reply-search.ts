import type { ReplyExcerpt } from '#shared/contract/search.ts';
import { type AutoReply, periodSchema, triggerSchema } from '#shared/model/auto-reply.ts';
import { parseTemplate } from '#shared/model/message-template.ts';
import { matchOf } from '../database/match.ts';
import type { Database } from '../database/open.ts';
import { excerptOf } from './excerpt.ts';
import { type HitRow, replySearchTable } from './reply-search-table.ts';

/** The index of what the replies say. A reply that is deleted leaves it by itself. */
export type ReplySearch = {
  /** Puts what a reply says in the place of what it said; call it in the transaction that writes the reply. */
  write(id: number, reply: Pick<AutoReply, 'message' | 'translations'>): void;
  /** The numbers with a reply in which each word of the query begins a word. */
  numbers(query: string): string[];
  /** Where the first such reply of a number says it; null when none does. */
  excerpt(query: string, numberId: string): ReplyExcerpt | null;
};

export function createReplySearch(database: Database): ReplySearch {
  const table = replySearchTable(database);
  return {
    write: (id, { message, translations: { fr, en } }) => {
      table.write.run({
        id,
        message: readable(message),
        fr: fr ? readable(fr) : null,
        en: en ? readable(en) : null,
      });
    },
    numbers: (query) => {
      const match = matchOf(query);
      return match === null ? [] : table.selectNumbers.all(match);
    },
    excerpt: (query, numberId) => {
      const match = matchOf(query);
      const hit = match === null ? undefined : table.selectOfNumber.get({ match, numberId });
      return hit ? replyExcerpt(hit) : null;
    },
  };
}

/** A message as it is read, each variable as the one character that stands for an object in a text. */
function readable(message: string): string {
  return parseTemplate(message)
    .parts.map((part) => (part.kind === 'text' ? part.text : '\uFFFC'))
    .join('');
}

function replyExcerpt({ trigger, period, ...texts }: HitRow): ReplyExcerpt | null {
  for (const language of [null, 'fr', 'en'] as const) {
    const text = texts[language ?? 'message'];
    const pieces = text === null ? null : excerptOf(text);
    if (!pieces) continue;
    const slot = { trigger: triggerSchema.parse(trigger), period: periodSchema.parse(period) };
    return { ...slot, translation: language, pieces };
  }
  return null;
}
