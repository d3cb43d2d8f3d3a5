import { useQuery } from '@tanstack/react-query';
import { autoReplySchema, periods, triggers } from '#shared/model/auto-reply.ts';
import { api } from '../../../client/client.ts';
import { draftKey, useDrafts } from '../../../parts/drafts/drafts.ts';
import type { DraftReply } from '../decide-log.ts';

/** The texts of this device that are written and not saved, of numbers that are there and as far as they could be. */
export function useDraftReplies(): DraftReply[] {
  const drafts = useDrafts((state) => state.drafts);
  const { data: numbers = [] } = useQuery(api.numbers.list.queryOptions());
  if (Object.keys(drafts).length === 0) return [];
  return numbers.flatMap(({ id }) =>
    triggers.flatMap((trigger) =>
      periods.flatMap((period) => {
        const draft = drafts[draftKey(id, { trigger, period })];
        if (!draft) return [];
        const { message, translations } = draft;
        const reply = autoReplySchema.safeParse({ trigger, period, message, translations });
        return reply.success ? [{ ...reply.data, numberId: id }] : [];
      }),
    ),
  );
}
