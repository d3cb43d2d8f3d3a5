import { isDefinedError } from '@orpc/client';
import type { CloudRefusal } from '#shared/contract/sync.ts';
import type { Fault } from '#shared/model/fault.ts';

/** The declared error a call ended with: its code, and the faults when the input was wrong; null for any other failure. */
export type CallError =
  | { code: 'INVALID'; faults: Fault[] }
  | { code: 'NOT_FOUND'; what: string }
  | { code: 'CONFLICT' }
  | { code: 'FORBIDDEN' }
  | { code: 'CLOUD'; reason: CloudRefusal };

/** Reads what a call threw. Null means that the core did not answer or failed unexpectedly. */
export function callErrorOf(error: unknown): CallError | null {
  if (!(error instanceof Error) || !isDefinedError(error)) return null;
  const { code, data } = error as { code: string; data: unknown };
  switch (code) {
    case 'INVALID':
      return { code, faults: (data as { faults: Fault[] }).faults };
    case 'NOT_FOUND':
      return { code, what: (data as { what: string }).what };
    case 'CLOUD':
      return { code, reason: (data as { reason: CloudRefusal }).reason };
    case 'CONFLICT':
    case 'FORBIDDEN':
      return { code };
    default:
      return null;
  }
}
