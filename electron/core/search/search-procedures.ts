import type { Procedures } from '../procedures.ts';
import type { ReplySearch } from './reply-search.ts';

export function searchProcedures(procedures: Procedures['search'], replySearch: ReplySearch) {
  return {
    replies: procedures.replies.handler(({ input }) => ({ numberIds: replySearch.numbers(input.query) })),
    excerpt: procedures.excerpt.handler(({ input }) => replySearch.excerpt(input.query, input.numberId)),
  };
}
