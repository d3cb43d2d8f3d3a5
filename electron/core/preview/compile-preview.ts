import { type CompiledWorkspace, compileWorkspace } from '#engine/workspace.ts';
import type { AutoReply } from '#shared/model/auto-reply.ts';
import type { Contact } from '#shared/model/contact.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import type { AutoReplies } from '../auto-replies/auto-replies.ts';
import type { GuardRailsStore } from '../guard-rails/guard-rails.ts';
import type { WorkspaceStore } from '../workspace/workspace.ts';

export type CompilePreviewParts = {
  workspace: WorkspaceStore;
  guardRails: GuardRailsStore;
  autoReplies: AutoReplies;
};

/** Who else there is: the contacts the decision knows, and lines of the workspace with what they answer. */
type Surroundings = { contacts: Contact[]; others: (PhoneNumber & { autoReplies: AutoReply[] })[] };

/** Compiles the workspace as one number sees it; `drafts` take the place of the saved replies of their slots. */
export function compilePreview(
  { workspace, guardRails, autoReplies }: CompilePreviewParts,
  number: PhoneNumber,
  drafts: readonly AutoReply[],
  { contacts, others }: Surroundings = { contacts: [], others: [] },
): CompiledWorkspace {
  return compileWorkspace({
    format: 'relais.workspace',
    version: 1,
    workspace: workspace.get() ?? { name: '', language: number.language },
    guardRails: guardRails.get(),
    contacts,
    phoneNumbers: [{ ...number, autoReplies: withDrafts(autoReplies.list(number.id), drafts) }, ...others],
  });
}

function withDrafts(saved: readonly AutoReply[], drafts: readonly AutoReply[]): AutoReply[] {
  const isDrafted = ({ trigger, period }: AutoReply): boolean =>
    drafts.some((draft) => draft.trigger === trigger && draft.period === period);
  return [...saved.filter((reply) => !isDrafted(reply)), ...drafts];
}
