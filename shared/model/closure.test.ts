import { describe, expect, test } from 'vitest';
import { addDays, type Closure, closureOn, closureSchema, dateSchema } from './closure.ts';
import { faultsOf } from './fault.ts';

function faultsIn(closure: unknown) {
  const result = closureSchema.safeParse(closure);
  return result.success ? [] : faultsOf(result.error.issues, closure);
}

describe('a date', () => {
  test.for(['2026-12-25', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (date) => {
    expect(dateSchema.safeParse(date).success).toBe(true);
  });

  test.for([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '26-12-25',
    '2026-1-1',
    '',
  ])('%j does not', (date) => {
    expect(dateSchema.safeParse(date).success).toBe(false);
  });

  test('so many days later counts leap days and the ends of months and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  });
});

describe('a closure', () => {
  test('is a closed day without a name when nothing else is said', () => {
    expect(closureSchema.parse({ from: '2026-12-25', to: '2026-12-25' })).toEqual({
      name: '',
      from: '2026-12-25',
      to: '2026-12-25',
      hours: [],
    });
  });

  test('may not end before it starts', () => {
    expect(faultsIn({ from: '2026-12-26', to: '2026-12-25' })).toEqual([
      { path: ['to'], code: 'closure_ends_before_start', facts: { from: '2026-12-26', to: '2026-12-25' } },
    ]);
  });

  test('has special hours that do not overlap', () => {
    const hours = [
      ['09:00', '12:00'],
      ['11:00', '13:00'],
    ];
    expect(faultsIn({ from: '2026-12-25', to: '2026-12-26', hours })).toMatchObject([
      { path: ['hours', 1], code: 'hours_overlap', facts: { interval: '11:00–13:00', other: '09:00–12:00' } },
    ]);
  });
});

describe('the closure that rules a day', () => {
  const closure = (name: string, from: number, to: number): Closure => ({
    name,
    from: `2026-12-${String(from).padStart(2, '0')}`,
    to: `2026-12-${String(to).padStart(2, '0')}`,
    hours: [],
  });
  const rulingOn = (closures: Closure[], day: number): string | undefined =>
    closureOn(closures, `2026-12-${String(day).padStart(2, '0')}`)?.name;

  test('is none outside, and covers its first and its last day', () => {
    const closures = [closure('only', 10, 12)];
    expect([9, 10, 11, 12, 13].map((day) => rulingOn(closures, day))).toEqual([
      undefined,
      'only',
      'only',
      'only',
      undefined,
    ]);
  });

  test('is the later-starting one, in whatever order they stand', () => {
    const closures = [closure('long', 1, 31), closure('late', 20, 31), closure('inner', 5, 6)];
    for (const order of [closures, closures.toReversed()]) {
      expect([4, 5, 6, 7, 19, 20, 31].map((day) => rulingOn(order, day))).toEqual([
        'long',
        'inner',
        'inner',
        'long',
        'long',
        'late',
        'late',
      ]);
    }
  });

  test('is the shorter one of two that start together', () => {
    const closures = [closure('long', 10, 20), closure('short', 10, 12)];
    for (const order of [closures, closures.toReversed()]) {
      expect([10, 12, 13].map((day) => rulingOn(order, day))).toEqual(['short', 'short', 'long']);
    }
  });
});
