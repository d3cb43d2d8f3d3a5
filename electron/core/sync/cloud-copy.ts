import { isDeepStrictEqual } from 'node:util';
import type { KnownBody } from '#shared/cloud-contract/body.ts';
import type { RuleRecord } from '#shared/cloud-contract/rule.ts';
import type { Holding } from '#shared/contract/sync.ts';
import { defaultGuardRails } from '#shared/model/guard-rails.ts';
import type { Snapshot } from '../workspace-file/snapshot.ts';
import { readableRules } from './describe.ts';
import { placeOf } from './rule-key.ts';

/** What the cloud holds, as a workspace; what only a newer program can read is left out. */
export function copyOf(rules: readonly RuleRecord[]): Snapshot {
  const copy: Snapshot = { workspace: null, guardRails: defaultGuardRails, contacts: [], numbers: [] };
  for (const { kind, id, known } of readableRules(rules)) {
    switch (kind) {
      case 'workspace':
        copy.workspace = known as KnownBody<'workspace'>;
        break;
      case 'guard_rails':
        copy.guardRails = known as KnownBody<'guard_rails'>;
        break;
      case 'contact':
        copy.contacts.push(known as KnownBody<'contact'>);
        break;
      case 'phone_number':
        copy.numbers.push({ number: known as KnownBody<'phone_number'>, autoReplies: [] });
        break;
      case 'auto_reply': {
        const { numberId } = placeOf(id);
        const holder = copy.numbers.find(({ number }) => number.id === numberId);
        holder?.autoReplies.push(known as KnownBody<'auto_reply'>);
      }
    }
  }
  return copy;
}

/** Whether there is nothing in it that anybody would miss. */
export function isEmpty(copy: Snapshot): boolean {
  const { workspace, contacts, numbers } = copy;
  return workspace === null && contacts.length === 0 && numbers.length === 0 && !hasOwnGuardRails(copy);
}

function hasOwnGuardRails({ guardRails }: Snapshot): boolean {
  return !isDeepStrictEqual(guardRails, defaultGuardRails);
}

const labelsAtMost = 5;

/** What a workspace holds, in few words. */
export function holdingOf(copy: Snapshot): Holding {
  const { workspace, contacts, numbers } = copy;
  return {
    name: workspace?.name ?? null,
    numbers: numbers.length,
    autoReplies: numbers.reduce((sum, { autoReplies }) => sum + autoReplies.length, 0),
    contacts: contacts.length,
    hasOwnGuardRails: hasOwnGuardRails(copy),
    labels: numbers.slice(0, labelsAtMost).map(({ number }) => number.label || number.phone),
  };
}
