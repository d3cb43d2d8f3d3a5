import type { z } from 'zod';
import { cloudContract } from '#shared/cloud-contract/contract.ts';
import { type Problem, problemSchema } from '#shared/cloud-contract/errors.ts';
import type { CloudAnswer, CloudQuestion } from './cloud-calls.ts';

/** Where a cloud is, and what opens it. */
export type CloudPlace = { address: string; token: string };

/**
 * Why the cloud has not answered a call. `unreachable`: nobody did, not in time, or somebody else (a captive portal, a
 * proxy); whether the call has arrived is not known. `problem`: the cloud did, with the reason.
 */
export type CloudFailure =
  | { kind: 'unreachable' }
  | { kind: 'problem'; status: number; code: Problem['code'] | null; retryAfterMs: number | null };

export class CloudError extends Error {
  override name = 'CloudError';
  readonly failure: CloudFailure;

  constructor(failure: CloudFailure) {
    super(
      failure.kind === 'problem' ? `the cloud answered ${failure.status}` : 'the cloud cannot be reached',
    );
    this.failure = failure;
  }
}

type Calls = typeof cloudContract;
type CallName = keyof Calls;

/** Asks a cloud. Each call answers with what the contract says, or throws a `CloudError`. */
export type CloudClient = {
  call<Name extends CallName>(
    name: Name,
    input: CloudQuestion<Name>,
    signal?: AbortSignal,
  ): Promise<CloudAnswer<Name>>;
};

export type CloudClientOptions = {
  fetch: typeof fetch;
  /** Epoch milliseconds. */
  clock: () => number;
  /** Called with how far the cloud's clock is ahead of this device's, in milliseconds. */
  onServerTime: (ahead: number) => void;
};

/** How long an answer may take, a long poll's apart. */
const longestAnswer = 15_000;
const longestPoll = 45_000;

export function createCloudClient({ address, token }: CloudPlace, options: CloudClientOptions): CloudClient {
  return {
    call: async (name, input, signal) => {
      const asked = options.clock();
      const timeout = AbortSignal.timeout(name === 'wait' ? longestPoll : longestAnswer);
      const response = await send(options.fetch, requestOf(address, token, name, input), [
        timeout,
        ...(signal ? [signal] : []),
      ]);
      const answer = await readAnswer(response);
      if (!response.ok) throw new CloudError(problemIn(response, answer));
      const { outputSchema } = cloudContract[name]['~orpc'];
      const read = (outputSchema as unknown as z.ZodType<CloudAnswer<typeof name>>).safeParse(answer);
      if (!read.success) throw new CloudError({ kind: 'unreachable' });
      const { serverTime } = read.data as { serverTime?: string };
      // A poll is answered when something happens, which says nothing about when it was asked.
      if (serverTime && name !== 'wait') {
        options.onServerTime(Date.parse(serverTime) - (asked + options.clock()) / 2);
      }
      return read.data;
    },
  };
}

function requestOf(address: string, token: string, name: CallName, input: object): Request {
  const { method = 'POST', path = '/' } = cloudContract[name]['~orpc'].route;
  const { ws, ...rest } = input as { ws?: string } & Record<string, string | number | boolean>;
  const url = new URL(path.replace('{ws}', encodeURIComponent(ws ?? '')).slice(1), address);
  const headers = new Headers({ accept: 'application/json', authorization: `Bearer ${token}` });
  if (method === 'GET') {
    for (const [key, value] of Object.entries(rest)) url.searchParams.set(key, String(value));
    return new Request(url, { method, headers, redirect: 'error' });
  }
  headers.set('content-type', 'application/json');
  return new Request(url, { method, headers, redirect: 'error', body: JSON.stringify(rest) });
}

async function send(
  fetch: CloudClientOptions['fetch'],
  request: Request,
  signals: AbortSignal[],
): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.any(signals) });
  } catch {
    throw new CloudError({ kind: 'unreachable' });
  }
}

/** The JSON of an answer; whoever answers with anything else is not the cloud. */
async function readAnswer(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  try {
    if (/^application\/(problem\+)?json\b/.test(type)) return await response.json();
  } catch {
    // Cut off: said below.
  }
  if (response.status === 413 || isPassing(response.status)) return null;
  throw new CloudError({ kind: 'unreachable' });
}

function problemIn({ status, headers }: Response, answer: unknown): CloudFailure {
  const problem = problemSchema.partial().safeParse(answer).data;
  const isOurs = problem?.code !== undefined;
  // A proxy's refusal is no word of the cloud's, but for how much it lets through.
  if (!isOurs && status !== 413 && !isPassing(status)) return { kind: 'unreachable' };
  const seconds = Number(headers.get('retry-after') ?? problem?.retryAfter ?? Number.NaN);
  return {
    kind: 'problem',
    status,
    code: problem?.code ?? (status === 413 ? 'too_large' : null),
    retryAfterMs: Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 3600) * 1000 : null,
  };
}

/** Whether asking again later may help. */
function isPassing(status: number): boolean {
  return status === 429 || status === 408 || status >= 500;
}
