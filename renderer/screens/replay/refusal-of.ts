import { callErrorOf } from '../../client/errors.ts';
import type { LogRefusal } from './replay-flow.ts';

/** Why a call about a log, or the reading of its file, has failed. */
export function refusalOf(error: unknown, name: string): LogRefusal {
  if (error instanceof DOMException) return { reason: 'unreadable', name };
  const call = callErrorOf(error);
  if (call?.code === 'CONFLICT') return { reason: 'busy', name };
  if (call?.code === 'NOT_FOUND')
    return { reason: call.what === 'workspace' ? 'no_workspace' : 'gone', name };
  return { reason: 'failed', name };
}
