import type { AutoReply } from '#shared/model/auto-reply.ts';
import type { GuardRails } from '#shared/model/guard-rails.ts';
import type { WorkspaceFile } from '#shared/model/workspace-file.ts';
import { notFound } from '../refusals.ts';

/** What a log is compared by. */
export type ComparedSettings = {
  drafts: readonly (AutoReply & { numberId: string })[];
  guardRails?: GuardRails | undefined;
};

/** The workspace as it would be with other settings. Refuses with `NOT_FOUND` when a draft's number is gone. */
export function comparedWorkspace(
  file: WorkspaceFile,
  { drafts, guardRails = file.guardRails }: ComparedSettings,
): WorkspaceFile {
  const draftsOf = Map.groupBy(drafts, ({ numberId }) => numberId);
  const phoneNumbers = file.phoneNumbers.map((number) => {
    const drafted = number.id === undefined ? undefined : draftsOf.get(number.id);
    if (number.id === undefined || !drafted) return number;
    draftsOf.delete(number.id);
    const isDrafted = (reply: AutoReply): boolean =>
      drafted.some(({ period, trigger }) => trigger === reply.trigger && period === reply.period);
    return {
      ...number,
      autoReplies: [
        ...number.autoReplies.filter((reply) => !isDrafted(reply)),
        ...drafted.map(({ numberId: _, ...reply }) => reply),
      ],
    };
  });
  if (draftsOf.size > 0) throw notFound('number');
  return { ...file, guardRails, phoneNumbers };
}
