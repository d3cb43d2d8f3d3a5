import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionAt, questions } from '../../../tests/support/oracle/arbitrary-hours.ts';
import { clockChanges, zones } from '../../../tests/support/oracle/clock-changes.ts';
import * as oracle from '../../../tests/support/oracle/hours-oracle.ts';
import { compileHours, explainHours, nextChange, nextOpening, periodAt } from './hours.ts';

const anyQuestion = questions();
const minute = 60_000;
const horizon = 366 * 24 * 60 * minute;
const threeDays = 3 * 24 * 60;

function expectedPeriod(number: oracle.OracleNumber, instant: number): string {
  return oracle.isOpen(number, instant) ? 'business_hours' : 'after_hours';
}

/** What a search over three days must say of a search over 366. */
function withinThreeDays(found: number | null, instant: number): number | null {
  return found !== null && found <= instant + threeDays * minute ? found : null;
}

describe('hours, held against luxon', () => {
  test('any instant falls in the same period', () => {
    fc.assert(
      fc.property(anyQuestion, ({ number, instant }) => {
        expect(periodAt(compileHours(number), instant)).toBe(expectedPeriod(number, instant));
      }),
      { numRuns: 12_000 },
    );
  });

  test('every change of clocks of 2026 and 2027 is passed in the same periods', () => {
    for (const zone of zones) {
      for (const change of clockChanges(zone)) {
        fc.assert(
          fc.property(questionAt(zone, change), ({ number }) => {
            const hours = compileHours(number);
            for (let quarter = -16; quarter <= 16; quarter += 1) {
              for (const millisecond of [-1, 0]) {
                const instant = change + quarter * 15 * minute + millisecond;
                expect(periodAt(hours, instant)).toBe(expectedPeriod(number, instant));
              }
            }
          }),
          { numRuns: 4 },
        );
      }
    }
  });

  test('the next change is the one found by walking minute by minute', () => {
    fc.assert(
      fc.property(anyQuestion, ({ number, instant }) => {
        const found = nextChange(compileHours(number), instant);
        expect(withinThreeDays(found, instant)).toBe(oracle.nextChange(number, instant, threeDays));
      }),
      { numRuns: 150 },
    );
  });

  test('the next opening is the one found by walking minute by minute', () => {
    fc.assert(
      fc.property(anyQuestion, ({ number, instant }) => {
        const found = nextOpening(compileHours(number), instant);
        expect(withinThreeDays(found, instant)).toBe(oracle.nextOpening(number, instant, threeDays));
      }),
      { numRuns: 150 },
    );
  });

  test('nothing changes before the next change, however far it is, and it is a change', () => {
    fc.assert(
      fc.property(
        anyQuestion,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
          minLength: 10,
          maxLength: 10,
        }),
        ({ number, instant }, places) => {
          const change = nextChange(compileHours(number), instant);
          const end = change ?? instant + horizon + 1;
          const open = oracle.isOpen(number, instant);
          for (const place of places) {
            expect(oracle.isOpen(number, instant + Math.floor(place * (end - instant)))).toBe(open);
          }
          expect(oracle.isOpen(number, end - 1)).toBe(open);
          if (change !== null) expect(oracle.isOpen(number, change)).toBe(!open);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('the reason always agrees with the period', () => {
    fc.assert(
      fc.property(anyQuestion, ({ number, instant }) => {
        const reason = explainHours(compileHours(number), instant);
        const inside =
          reason.kind === 'no_hours' ||
          reason.kind === 'interval' ||
          (reason.kind === 'closure' && reason.interval !== null);
        expect(inside).toBe(oracle.isOpen(number, instant));
      }),
      { numRuns: 2_000 },
    );
  });
});
