import { type Problem, problemSchema } from '#shared/cloud-contract/errors.ts';
import { retryAfterIn } from './retry-after.ts';

/**
 * Why the cloud has not answered a call. `unreachable`: nobody did, not in time, or somebody else (a captive portal, a
 * proxy); whether the call has arrived is not known. `problem`: the cloud did, with the reason; `code` is null where a
 * proxy says so in its place.
 */
export type CloudFailure =
  | { kind: 'unreachable' }
  | { kind: 'problem'; status: number; code: Problem['code'] | null; retryAfterMs: number | null };

export class CloudError extends Error {
  override name = 'CloudError';
  readonly failure: CloudFailure;
  /** Whether anybody has answered, be it somebody else than the cloud. */
  readonly isAnswered: boolean;

  constructor(failure: CloudFailure, isAnswered: boolean = failure.kind === 'problem') {
    super(
      failure.kind === 'problem' ? `the cloud answered ${failure.status}` : 'the cloud cannot be reached',
    );
    this.failure = failure;
    this.isAnswered = isAnswered;
  }
}

/**
 * What an answer that is no success comes to. A proxy's own is no word of the cloud's, but where it says how much it
 * lets through or that it is to be tried again.
 * @param answer the JSON it holds, if any
 * @param now epoch milliseconds
 */
export function failureOf({ status, headers }: Response, answer: unknown, now: number): CloudFailure {
  const { data: problem } = problemSchema.safeParse(answer);
  const retryAfterMs =
    retryAfterIn(headers, now) ?? (problem?.retryAfter === undefined ? null : problem.retryAfter * 1000);
  if (problem?.status === status) return { kind: 'problem', status, code: problem.code, retryAfterMs };
  if (status === 413) return { kind: 'problem', status, code: 'too_large', retryAfterMs };
  return isPassing(status) ? { kind: 'problem', status, code: null, retryAfterMs } : { kind: 'unreachable' };
}

/** Whether asking again later may help; 511 is a network that wants to be signed in to. */
function isPassing(status: number): boolean {
  return status === 429 || status === 408 || (status >= 500 && status !== 511);
}
