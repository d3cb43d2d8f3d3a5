import type { ImportPlan } from '#shared/contract/workspace-file.ts';
import { ContactChanges } from './ContactChanges.tsx';
import { GuardRailChanges } from './GuardRailChanges.tsx';
import { NumberChanges } from './NumberChanges.tsx';
import { OrderChange } from './OrderChange.tsx';
import { WorkspaceChange } from './WorkspaceChange.tsx';

/** Every single change of a plan, under a heading a kind; kinds without a change are left out. */
export function PlanChanges({ plan }: { plan: ImportPlan }) {
  const { workspace, guardRails, numbers, contacts, order } = plan;
  return (
    <>
      {workspace && <WorkspaceChange change={workspace} />}
      {guardRails.length > 0 && <GuardRailChanges changes={guardRails} />}
      {numbers.length > 0 && <NumberChanges changes={numbers} />}
      {contacts.length > 0 && <ContactChanges changes={contacts} />}
      {order.length > 0 && <OrderChange lists={order} />}
    </>
  );
}
