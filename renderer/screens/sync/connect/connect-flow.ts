import { create } from 'zustand';
import type { CloudRefusal, Holding } from '#shared/contract/sync.ts';
import type { ImportPlan } from '#shared/contract/workspace-file.ts';
import type { Role } from '#shared/model/role.ts';
import { client } from '../../../client/client.ts';
import { callErrorOf } from '../../../client/errors.ts';
import { queryClient } from '../../../client/query-client.ts';
import { takeStatus } from '../../../parts/sync/use-sync-now.ts';

/** What a token opens, as `sync.look` tells it. */
export type Look = {
  role: Role;
  author: string;
  cloud: Holding;
  mine: Holding;
  plan: ImportPlan | null;
  isSame: boolean;
  basis: string;
};

/** Why the cloud could not be asked or connected; `failed` = for a reason that nobody has declared. */
export type Refusal = CloudRefusal | 'no_address' | 'no_token' | 'failed';

/** Which copy is the beginning. */
export type Start = 'mine' | 'cloud';

type Asking = { step: 'asking'; isLooking: boolean; refusal: Refusal | null };
type Choosing = {
  step: 'choosing';
  look: Look;
  /** The beginning that is being made. */
  connecting: Start | null;
  /** Why the last one was not made; `changed_meanwhile`: `look` is what there is by now. */
  obstacle: { start: Start; refusal: Refusal } | 'changed_meanwhile' | null;
};

export type ConnectFlow = { address: string; token: string } & (Asking | Choosing);

const start: ConnectFlow = { address: '', token: '', step: 'asking', isLooking: false, refusal: null };

/** How far connecting a cloud has come. It outlives the screen, so nothing typed is lost by looking elsewhere. */
export const useConnectFlow = create<ConnectFlow>(() => start);

const enter = (flow: ConnectFlow): void => useConnectFlow.setState(flow, true);

/** Keeps what is typed; what was wrong with it is no longer said. */
export function type(typed: Partial<Pick<ConnectFlow, 'address' | 'token'>>): void {
  const { address, token } = useConnectFlow.getState();
  enter({ ...start, address, token, ...typed });
}

/** Goes back to the address and the token. */
export function goBack(): void {
  type({});
}

/** Asks what the token opens; the state says what came of it. */
export async function look(): Promise<void> {
  const { address, token, ...flow } = useConnectFlow.getState();
  if (flow.step !== 'asking' || flow.isLooking) return;
  const typed = { address: address.trim(), token: token.trim() };
  const missing = typed.address === '' ? 'no_address' : typed.token === '' ? 'no_token' : null;
  const asked: ConnectFlow = {
    address,
    token,
    step: 'asking',
    isLooking: missing === null,
    refusal: missing,
  };
  enter(asked);
  if (missing) return;
  const next = await lookAt(typed);
  // Whoever has typed on meanwhile asks again.
  if (useConnectFlow.getState() === asked) enter({ address, token, ...next });
}

/** Makes the beginning that was chosen, and looks again where a copy has changed meanwhile. Says whether it is made. */
export async function connect(from: Start): Promise<boolean> {
  const flow = useConnectFlow.getState();
  if (flow.step !== 'choosing' || flow.connecting) return false;
  enter({ ...flow, connecting: from, obstacle: null });
  const typed = { address: flow.address.trim(), token: flow.token.trim() };
  try {
    takeStatus(await client.sync.connect({ ...typed, start: from, basis: flow.look.basis }));
    enter(start);
    // Another copy may be here now, and another role.
    await queryClient.invalidateQueries();
    return true;
  } catch (error) {
    if (callErrorOf(error)?.code === 'CONFLICT') {
      const next = await lookAt(typed);
      const { address, token } = flow;
      const isThere = next.step === 'choosing';
      enter({ address, token, ...(isThere ? { ...next, obstacle: 'changed_meanwhile' } : next) });
    } else {
      enter({ ...flow, obstacle: { start: from, refusal: refusalOf(error) } });
    }
    return false;
  }
}

async function lookAt(typed: { address: string; token: string }): Promise<Asking | Choosing> {
  try {
    return { step: 'choosing', look: await client.sync.look(typed), connecting: null, obstacle: null };
  } catch (error) {
    return { step: 'asking', isLooking: false, refusal: refusalOf(error) };
  }
}

/** What a call about the cloud was refused for. */
export function refusalOf(error: unknown): Refusal {
  const declared = callErrorOf(error);
  if (declared?.code === 'CLOUD') return declared.reason;
  if (declared?.code !== 'INVALID') return 'failed';
  return declared.faults[0]?.path[0] === 'token' ? 'refused' : 'not_an_address';
}
