import { describe, expect, test } from 'vitest';
import type { ImportPlan, NumberChange } from '#shared/contract/workspace-file.ts';
import { byWeight, isUnchanged, planCounts } from './plan-counts.ts';

const nothing: ImportPlan = { workspace: null, guardRails: [], numbers: [], contacts: [], order: [] };

function aNumberChange(change: NumberChange['change'], replies: NumberChange['change'][]): NumberChange {
  const autoReplies = replies.map(
    (replyChange) =>
      ({
        trigger: 'missed_call',
        period: 'after_hours',
        change: replyChange,
        before: null,
        after: null,
      }) as const,
  );
  return { change, phone: '+15145550100', label: change, fields: [], autoReplies };
}

test('counts numbers, their replies and contacts apart', () => {
  const plan: ImportPlan = {
    ...nothing,
    numbers: [aNumberChange('added', ['added', 'added']), aNumberChange('changed', ['changed', 'removed'])],
    contacts: [{ change: 'removed', phone: '+15145550123', name: '' }],
  };
  expect(planCounts(plan)).toEqual({
    numbers: { added: 1, changed: 1, removed: 0 },
    replies: { added: 2, changed: 1, removed: 1 },
    contacts: { added: 0, changed: 0, removed: 1 },
  });
});

describe('a plan without changes', () => {
  test('is one where nothing at all would be different', () => {
    expect(isUnchanged(nothing)).toBe(true);
  });

  test.each<Partial<ImportPlan>>([
    { workspace: { before: 'A', after: 'A' } },
    { guardRails: [{ setting: 'breakerPerDay', before: '8', after: '9' }] },
    { numbers: [aNumberChange('changed', [])] },
    { contacts: [{ change: 'added', phone: '+15145550123', name: '' }] },
    { order: ['numbers'] },
  ])('is none with %j', (part) => {
    expect(isUnchanged({ ...nothing, ...part })).toBe(false);
  });
});

test('what would be removed comes first', () => {
  const changes = [aNumberChange('added', []), aNumberChange('removed', []), aNumberChange('changed', [])];
  expect(byWeight(changes).map(({ change }) => change)).toEqual(['removed', 'changed', 'added']);
});
