import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { compileHours, type Hours, nextChange, periodAt } from '#engine/hours.ts';
import type { BusinessHours } from '#shared/model/business-hours.ts';
import type { Closure } from '#shared/model/closure.ts';
import { zones } from '../support/oracle/clock-changes.ts';
import { everyDay } from '../support/oracle/week.ts';
import { hoursWithLuxon, isOpenWithLuxon, type LuxonHours, nextChangeWithLuxon } from './hours-with-luxon.ts';
import { type Comparison, nanosecondsPerCall, printComparisons } from './side-by-side.ts';

type Question = { hours: Hours; luxon: LuxonHours; instant: number };
type Shop = { timeZone: string; businessHours: BusinessHours; closures: Closure[] };

const office: BusinessHours = {
  ...everyDay(['09:00', '12:00'], ['13:00', '17:00']),
  thu: [['09:00', '20:00']],
  fri: [['18:00', '02:00']],
  sun: [],
};

/** The public holidays of two years. */
const holidays: Closure[] = [2026, 2027].flatMap((year) =>
  ['01-01', '04-03', '05-18', '06-24', '07-01', '09-07', '10-12', '12-25', '12-26'].map((day) => ({
    name: day,
    from: `${year}-${day}`,
    to: `${year}-${day}`,
    hours: [],
  })),
);

function shops(count: number, closures: Closure[]): Shop[] {
  return Array.from({ length: count }, (_, index) => ({
    timeZone: zones[index % zones.length] ?? 'Etc/UTC',
    businessHours: office,
    closures,
  }));
}

function questions(numbers: readonly Shop[], count: number): Question[] {
  const compiled = numbers.map((number) => ({ hours: compileHours(number), luxon: hoursWithLuxon(number) }));
  const instants = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) });
  const pick = fc.tuple(fc.constantFrom(...compiled), instants);
  return fc.sample(pick, { numRuns: count, seed: 1 }).map(([both, instant]) => ({ ...both, instant }));
}

function compare(kind: string, closures: Closure[]): Comparison[] {
  const many = questions(shops(1_000, closures), 100_000);
  const few = many.slice(0, 4_000);
  for (const { hours, luxon, instant } of few) {
    const open = periodAt(hours, instant) === 'business_hours';
    if (open !== isOpenWithLuxon(luxon, instant)) throw new Error(`Two answers at ${instant}`);
    if (nextChange(hours, instant) !== nextChangeWithLuxon(luxon, instant))
      throw new Error(`Two changes after ${instant}`);
  }
  return [
    {
      what: `is it open, ${kind}`,
      ours: nanosecondsPerCall(many, ({ hours, instant }) => periodAt(hours, instant)),
      peer: nanosecondsPerCall(few, ({ luxon, instant }) => isOpenWithLuxon(luxon, instant)),
      goal: 75,
    },
    {
      what: `next change, ${kind}`,
      ours: nanosecondsPerCall(many, ({ hours, instant }) => nextChange(hours, instant)),
      peer: nanosecondsPerCall(few, ({ luxon, instant }) => nextChangeWithLuxon(luxon, instant)),
      goal: 300,
    },
  ];
}

function printCompiling(kind: string, closures: Closure[]): void {
  const numbers = shops(10_000, closures);
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const compiled = numbers.map(compileHours);
  const elapsed = performance.now() - start;
  collectGarbage();
  const bytes = (process.memoryUsage().heapUsed - before) / compiled.length;
  console.log(`10,000 numbers compiled, ${kind}: ${elapsed.toFixed(0)} ms, ${bytes.toFixed(0)} bytes each`);
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

printComparisons('Hours, per call', [...compare('no closures', []), ...compare('18 closures', holidays)]);
console.log();
printCompiling('no closures', []);
printCompiling('18 closures', holidays);
