import { cloudContract } from '#shared/cloud-contract/contract.ts';
import type { CallMeta } from '#shared/cloud-contract/errors.ts';
import { CloudError } from './cloud-failure.ts';

/** Where a cloud is, and what opens it. */
export type CloudPlace = { address: string; token: string };

/** A request as `fetch` takes it. */
export type CloudRequest = { url: URL; method: 'GET' | 'POST'; headers: Headers; body: string | null };

/** A call as it is sent. The token goes with calls that need one, and with no other. */
export function requestOf(
  { address, token }: CloudPlace,
  name: keyof typeof cloudContract,
  input: object,
): CloudRequest {
  const { route, meta } = cloudContract[name]['~orpc'];
  const { role }: CallMeta = meta;
  const { ws, ...rest } = input as { ws?: string } & Record<string, string | number | boolean>;
  const path = (route.path ?? '/').replace('{ws}', encodeURIComponent(ws ?? ''));
  const url = new URL(path.slice(1), address);
  const headers = new Headers({ accept: 'application/json' });
  if (role !== 'anyone') headers.set('authorization', `Bearer ${sendable(token)}`);
  if (route.method === 'GET') {
    for (const [key, value] of Object.entries(rest)) url.searchParams.set(key, String(value));
    return { url, method: 'GET', headers, body: null };
  }
  headers.set('content-type', 'application/json');
  return { url, method: 'POST', headers, body: JSON.stringify(rest) };
}

/** What a person has pasted may be no token at all; what no header can hold opens nothing. */
function sendable(token: string): string {
  if (/^[\x21-\x7e]*$/.test(token)) return token;
  throw new CloudError({ kind: 'problem', status: 401, code: 'unauthorized', retryAfterMs: null });
}
