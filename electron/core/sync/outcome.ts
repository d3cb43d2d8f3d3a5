import { backoff } from './backoff.ts';
import type { CloudFailure } from './cloud-failure.ts';

/** What only a person can mend. */
export type Stop = 'auth_required' | 'read_only' | 'upgrade_required' | 'fault';

/** When it is tried again by itself, in epoch milliseconds, and whether the cloud can be reached at all. */
export type Retry = { state: 'offline' | 'waiting'; at: number };

/** What a failure comes to (sync.md, retry and status codes); null for what passes. */
export function stopFor(failure: CloudFailure): Stop | null {
  if (failure.kind === 'unreachable') return null;
  switch (failure.code) {
    case 'unauthorized':
      return 'auth_required';
    case 'forbidden':
    case 'not_found':
      return 'read_only';
    case 'schema_too_old':
      return 'upgrade_required';
    default:
      return null;
  }
}

/** When to try again after so many failures in a row before this one; what the cloud asks for is waited for besides. */
export function retryAfter(failure: CloudFailure, failures: number, now: number, random: number): Retry {
  const asked = failure.kind === 'problem' ? (failure.retryAfterMs ?? 0) : 0;
  const state = failure.kind === 'unreachable' ? 'offline' : 'waiting';
  return { state, at: now + asked + backoff(failures, random) };
}
