import { expect, test } from 'vitest';
import type { ImportPlan } from '#shared/contract/workspace-file.ts';
import { inversePlan } from './inverse-plan.ts';

const slot = { trigger: 'missed_call', period: 'after_hours' } as const;

const plan: ImportPlan = {
  workspace: { before: 'Atelier', after: 'Atelier Boréal' },
  guardRails: [{ setting: 'breakerPerDay', before: '8', after: '9' }],
  numbers: [
    {
      change: 'added',
      phone: '+15145550100',
      label: 'Accueil',
      fields: [],
      autoReplies: [{ ...slot, change: 'added', before: null, after: 'Closed.' }],
    },
    {
      change: 'changed',
      phone: '+15145550101',
      label: 'Ventes',
      fields: ['closures'],
      autoReplies: [
        { ...slot, change: 'changed', before: 'Mine', after: 'Theirs' },
        { ...slot, change: 'removed', before: 'Only mine', after: null },
      ],
    },
  ],
  contacts: [{ change: 'removed', phone: '+15145550123', name: 'Sophie' }],
  order: ['numbers'],
};

test('what one copy would gain, the other would lose', () => {
  const inverse = inversePlan(plan);
  expect(
    inverse.numbers.map(({ change, autoReplies }) => [change, ...autoReplies.map((r) => r.change)]),
  ).toEqual([
    ['removed', 'removed'],
    ['changed', 'changed', 'added'],
  ]);
  expect(inverse.numbers[1]?.autoReplies[0]).toMatchObject({ before: 'Theirs', after: 'Mine' });
  expect(inverse.contacts).toEqual([{ change: 'added', phone: '+15145550123', name: 'Sophie' }]);
  expect(inverse.workspace).toEqual({ before: 'Atelier Boréal', after: 'Atelier' });
  expect(inverse.order).toEqual([]);
  expect(inverse.guardRails).toEqual([{ setting: 'breakerPerDay', before: '9', after: '8' }]);
});

test('turned twice it is the same, apart from the order, which is not sent', () => {
  expect(inversePlan(inversePlan(plan))).toEqual({ ...plan, order: [] });
});
