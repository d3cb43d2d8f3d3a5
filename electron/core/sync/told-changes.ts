import type { Change } from '#shared/contract/changes.ts';
import type { RuleKey } from './rule-key.ts';
import { numberIdOf } from './shown-rules.ts';

/** More than this many changed rules at once, and every screen asks again. */
const oneByOne = 50;

/** What the windows are told of rules that read differently. */
export function changesOf(keys: readonly RuleKey[]): Change[] {
  const kinds = new Set(keys.map(({ kind }) => kind));
  if (kinds.has('workspace') || keys.length > oneByOne) {
    return [{ kind: 'workspace.changed' }, { kind: 'numbers.changed' }];
  }
  const replies = keys.filter(({ kind }) => kind === 'auto_reply').map((key) => numberIdOf(key) ?? '');
  return [
    ...(kinds.has('phone_number') ? [{ kind: 'numbers.changed' } as const] : []),
    ...[...new Set(replies)].map((numberId) => ({ kind: 'autoReplies.changed', numberId }) as const),
    ...(kinds.has('contact') ? [{ kind: 'contacts.changed' } as const] : []),
    ...(kinds.has('guard_rails') ? [{ kind: 'guardRails.changed' } as const] : []),
  ];
}

/** Whether a change may have to go to the cloud. */
export function isOfWorkspace({ kind }: Change): boolean {
  switch (kind) {
    case 'workspace.changed':
    case 'numbers.changed':
    case 'autoReplies.changed':
    case 'contacts.changed':
    case 'guardRails.changed':
      return true;
    default:
      return false;
  }
}
