import type { z } from 'zod';
import { cloudContract } from '#shared/cloud-contract/contract.ts';
import { jsonIn } from './cloud-answer.ts';
import type { CloudAnswer, CloudQuestion } from './cloud-calls.ts';
import { CloudError, failureOf } from './cloud-failure.ts';
import { type CloudPlace, type CloudRequest, requestOf } from './cloud-request.ts';
import { type Patience, watch, type Watchdog } from './patience.ts';

type CallName = keyof typeof cloudContract;

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
  /** Called with how far the cloud's clock is ahead of this device's, in whole milliseconds. */
  onServerTime: (ahead: number) => void;
  patience: Patience;
};

export function createCloudClient(place: CloudPlace, options: CloudClientOptions): CloudClient {
  const { clock, onServerTime, patience } = options;

  /** What the cloud answers with, as JSON, and the middle of the time until it began to. */
  const ask = async (request: CloudRequest, watchdog: Watchdog, signals: AbortSignal[]) => {
    const sentAt = clock();
    const response = await send(options.fetch, request, signals);
    const at = (sentAt + clock()) / 2;
    watchdog.heard();
    const answer = await jsonIn(response, patience.bytes, watchdog.heard);
    if (!response.ok) throw new CloudError(failureOf(response, answer, clock()), true);
    return { answer, at };
  };

  return {
    call: async (name, input, signal) => {
      const request = requestOf(place, name, input);
      const watchdog = watch(patience, name === 'wait', request.body?.length ?? 0);
      try {
        const { answer, at } = await ask(request, watchdog, [watchdog.signal, ...(signal ? [signal] : [])]);
        const read = readAs(name, answer);
        // A poll is answered when something happens, which says nothing about when it was asked.
        const { serverTime } = read as { serverTime?: string };
        if (name !== 'wait' && serverTime) onServerTime(Math.round(Date.parse(serverTime) - at));
        return read;
      } finally {
        watchdog.end();
      }
    },
  };
}

async function send(
  fetch: CloudClientOptions['fetch'],
  { url, ...request }: CloudRequest,
  signals: AbortSignal[],
): Promise<Response> {
  try {
    return await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.any(signals) });
  } catch {
    throw new CloudError({ kind: 'unreachable' });
  }
}

/** Whoever answers a call with something else than the contract says is not the cloud. */
function readAs<Name extends CallName>(name: Name, answer: unknown): CloudAnswer<Name> {
  const { outputSchema } = cloudContract[name]['~orpc'];
  const read = (outputSchema as unknown as z.ZodType<CloudAnswer<Name>>).safeParse(answer);
  if (!read.success) throw new CloudError({ kind: 'unreachable' }, true);
  return read.data;
}
