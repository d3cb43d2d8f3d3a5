import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBody, knownPart, withUnknown } from './body.ts';
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

describe('a body that a client changes', () => {
  /** A number with so many closures, as the cloud holds it, with unknown keys all over. */
  const bodyWith = (count: number) =>
    fc
      .tuple(unknownKeys, unknownKeys, fc.array(unknownKeys, { minLength: count, maxLength: count }))
      .map(([top, inHours, inClosures]): Record<string, unknown> => {
        const body = {
          ...number,
          ...top,
          businessHours: { ...number.businessHours, ...inHours },
          closures: inClosures.map((keys, n) => ({ ...aClosure(n), ...keys })),
        };
        return JSON.parse(JSON.stringify(body)) as Record<string, unknown>;
      });
  const aClosure = (n: number) => ({ name: `c${n}`, from: `2026-12-0${n + 1}`, to: '2026-12-31', hours: [] });
  const split = (body: Record<string, unknown>) => {
    const parts = knownPart('phone_number', body);
    if (!parts) throw new Error('a body that its kind knows');
    return parts;
  };
  const closuresOf = (body: Record<string, unknown>) => body['closures'] as unknown[];

  test('goes round exactly when nothing is changed', () => {
    fc.assert(
      fc.property(bodyWith(3), (body) => {
        const { known, unknown } = split(body);
        expect(known).toEqual({ ...number, closures: [0, 1, 2].map(aClosure) });
        expect(withUnknown(known, unknown, known)).toEqual(body);
      }),
    );
  });

  const renamed = { ...aClosure(0), name: 'autre' };
  test.each([
    ['renamed', [renamed, aClosure(1), aClosure(2)]],
    ['removed', [aClosure(1), aClosure(2)]],
    ['followed by a new one', [aClosure(1), aClosure(2), aClosure(7)]],
    ['moved', [aClosure(1), aClosure(2), aClosure(0)]],
    ['moved and renamed', [aClosure(2), aClosure(1), renamed]],
  ])('keeps every unknown key outside of what was changed: a closure is %s', (_, closures) => {
    fc.assert(
      fc.property(bodyWith(3), (body) => {
        const { known, unknown } = split(body);
        const changed = { ...known, label: 'Atelier', closures };
        const merged = withUnknown(changed, unknown, known);
        expect(split(merged).known).toEqual(changed);
        expect({ ...merged, closures: [] }).toEqual({ ...body, label: 'Atelier', closures: [] });
        expect(closuresOf(merged)).toEqual(expect.arrayContaining(closuresOf(body).slice(1)));
      }),
    );
  });

  test.each([
    [
      'in its place keeps them',
      [renamed, aClosure(1)],
      [
        { ...renamed, colour: 0 },
        { ...aClosure(1), colour: 1 },
      ],
    ],
    ['and moved loses them', [aClosure(1), renamed], [{ ...aClosure(1), colour: 1 }, renamed]],
    ['beside one that went loses them', [renamed], [renamed]],
  ])('gives no closure the keys of another: one changed %s', (_, closures, expected) => {
    const body = { ...number, closures: [0, 1].map((n) => ({ ...aClosure(n), colour: n })) };
    const { known, unknown } = split(body);
    expect(closuresOf(withUnknown({ ...known, closures }, unknown, known))).toEqual(expected);
  });

  test('loses with its hours what only they held', () => {
    const { known, unknown } = split({ ...number, businessHours: { ...number.businessHours, note: 1 } });
    const without = { ...known, businessHours: null };
    expect(withUnknown(without, unknown, known)).toEqual(without);
  });

  test('is left whole: neither it nor its parts are changed', () => {
    const body = { ...number, extra: 1 };
    const { known, unknown } = split(body);
    withUnknown(known, unknown, known);
    expect(body).toEqual({ ...number, extra: 1 });
    expect(known).toEqual(number);
  });

  test('is not understood where it no longer fits its kind', () => {
    expect(knownPart('phone_number', { ...number, language: 'es' })).toBeNull();
    expect(knownPart('guard_rails', { cooldownMinutes: 'never', extra: 1 })).toBeNull();
  });
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
