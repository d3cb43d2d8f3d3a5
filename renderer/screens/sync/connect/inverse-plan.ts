import type { ImportPlan } from '#shared/contract/workspace-file.ts';

type Change = ImportPlan['contacts'][number]['change'];

const inverse: Record<Change, Change> = { added: 'removed', changed: 'changed', removed: 'added' };

/** What the other copy would lose or gain by this one, from what this one would by the other. */
export function inversePlan({ workspace, guardRails, numbers, contacts }: ImportPlan): ImportPlan {
  return {
    // Without a workspace here there is nothing to send.
    workspace: workspace?.before ? { before: workspace.after, after: workspace.before } : null,
    guardRails: guardRails.map(({ setting, before, after }) => ({ setting, before: after, after: before })),
    numbers: numbers.map((number) => ({
      ...number,
      change: inverse[number.change],
      autoReplies: number.autoReplies.map((reply) => ({
        ...reply,
        change: inverse[reply.change],
        before: reply.after,
        after: reply.before,
      })),
    })),
    contacts: contacts.map((contact) => ({ ...contact, change: inverse[contact.change] })),
    // The order of a list is each device's own.
    order: [],
  };
}
