import { expect, test } from 'vitest';
import type { PendingEdit, RuleVersions } from '#shared/contract/sync.ts';
import { actOf } from './act-of.ts';

const mine = { name: 'Garage Tremblay', language: 'fr' } as const;

type Versions = Extract<RuleVersions, { kind: 'workspace' }>;

function put(of: Partial<Versions>): PendingEdit {
  const versions: Versions = { kind: 'workspace', mine, theirs: null, unreadable: [], ...of };
  return { seq: 1, op: 'put', state: 'queued', reason: null, faults: [], at: 0, versions };
}

test('an edit of what the cloud has not adds it', () => {
  expect(actOf(put({}))).toBe('added');
});

test('an edit of what the cloud has changes it, readable or not', () => {
  expect(actOf(put({ theirs: mine }))).toBe('changed');
  expect(actOf(put({ unreadable: ['theirs'] }))).toBe('changed');
});
