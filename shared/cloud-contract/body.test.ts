import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBody } from './body.ts';
import { isRuleId } from './rule.ts';

const number = {
  id: 'sales',
  phone: '+15145550100',
  label: 'Ventes',
  timeZone: 'America/Toronto',
  language: 'fr',
  businessHours: { mon: [['09:00', '17:00']], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  closures: [{ name: 'Noël', from: '2026-12-25', to: '2026-12-26', hours: [] }],
};

/** Keys that no version of the program knows. */
const unknownKeys = fc.dictionary(
  fc.stringMatching(/^x[a-zé_ ]{0,8}$/),
  fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('\\u')),
  { maxKeys: 4 },
);

test('keys that nobody knows survive wherever they are', () => {
  fc.assert(
    fc.property(unknownKeys, unknownKeys, unknownKeys, (top, inHours, inClosure) => {
      const body = {
        ...number,
        ...top,
        businessHours: { ...number.businessHours, ...inHours },
        closures: [{ ...number.closures[0], ...inClosure }],
      };
      const sent = JSON.parse(JSON.stringify(body)) as Record<string, unknown>;
      expect(checkBody('phone_number', 'sales', sent)).toEqual({ body: sent });
      expect(sent).toEqual(JSON.parse(JSON.stringify(body)));
    }),
  );
});

test('a key that nobody knows hides no fault of those that are known', () => {
  const closure = { name: '', from: '2026-12-25', to: '2026-12-24', hours: [], colour: 'red' };
  const { faults } = checkBody('phone_number', 'sales', { ...number, closures: [closure], extra: 1 });
  expect(faults).toEqual([{ path: ['body', 'closures', 0, 'to'], code: 'closure_ends_before_start' }]);
});

test('what a default stands for is written out', () => {
  expect(checkBody('guard_rails', 'workspace', {}).body).toMatchObject({
    cooldownMinutes: 180,
    breakerPerDay: 8,
  });
});

test('a workspace’s own name and language are a body of their own', () => {
  const { body } = checkBody('workspace', 'workspace', { name: '  Garage Tremblay ', motto: 'Vite' });
  expect(body).toEqual({ name: 'Garage Tremblay', language: 'fr', motto: 'Vite' });
  expect(checkBody('workspace', 'workspace', { name: '', language: 'de' }).faults).toEqual([
    { path: ['body', 'name'], code: 'too_short' },
    { path: ['body', 'language'], code: 'not_allowed' },
  ]);
});

describe('an id', () => {
  test.each([
    ['workspace', 'workspace', true],
    ['workspace', 'other', false],
    ['phone_number', 'sales', true],
    ['phone_number', 'no space', false],
    ['auto_reply', 'sales:missed_call:after_hours', true],
    ['auto_reply', 'sales:missed_call', false],
    ['auto_reply', 'sales:missed_call:after_hours:more', false],
    ['auto_reply', 'no space:missed_call:after_hours', false],
    ['auto_reply', 'sales:outbound_call:after_hours', false],
    ['guard_rails', 'workspace', true],
    ['guard_rails', 'other', false],
    ['contact', '+15145550123', true],
    ['contact', '5145550123', false],
  ] as const)('of a %s, %s: %s', (kind, id, is) => {
    expect(isRuleId(kind, id)).toBe(is);
  });
});
