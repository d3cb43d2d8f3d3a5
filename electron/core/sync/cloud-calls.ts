import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { cloudContract } from '#shared/cloud-contract/contract.ts';

type Inputs = InferContractRouterInputs<typeof cloudContract>;
type Outputs = InferContractRouterOutputs<typeof cloudContract>;

/** What a call of the cloud's contract takes. */
export type CloudQuestion<Name extends keyof Inputs> = Inputs[Name] extends object
  ? Inputs[Name]
  : Record<never, never>;

/** What it answers. */
export type CloudAnswer<Name extends keyof Outputs> = Outputs[Name];
