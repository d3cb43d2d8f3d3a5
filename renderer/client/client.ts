import { createORPCClient, DynamicLink } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { contract } from '#shared/contract/contract.ts';
import { connect } from './link.ts';

export type Client = ContractRouterClient<typeof contract>;

const link = connect();

/** The core, as typed calls. Every screen asks through `api`; `client` is for what is not a query. */
export const client: Client = createORPCClient(new DynamicLink(() => link));

/** The same calls as query and mutation options for TanStack Query. */
export const api = createTanstackQueryUtils(client);
