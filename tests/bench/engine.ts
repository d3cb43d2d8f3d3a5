import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { compileHours, type Hours, nextChange, periodAt } from '#engine/hours.ts';
import type { BusinessHours } from '#shared/model/business-hours.ts';
import type { Closure } from '#shared/model/closure.ts';
import { zones } from '../support/oracle/clock-changes.ts';
import { everyDay } from '../support/oracle/week.ts';
import { hoursWithLuxon, isOpenWithLuxon, type LuxonHours, nextChangeWithLuxon } from './hours-with-luxon.ts';
import { compareDecisions } from './decisions.ts';
import { type Comparison, nanosecondsPerCall, printComparisons, printDistances } from './side-by-side.ts';

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

const anyInstant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) });
const instants = Float64Array.from(fc.sample(anyInstant, { numRuns: 100_000, seed: 1 }));
const luxonCalls = 4_000;

/** A call of a question: each is about another of the numbers and another random instant. */
function asking<Kept>(numbers: readonly Kept[], question: (hours: Kept, instant: number) => number) {
  return (call: number): number => {
    const hours = numbers[(call * 7_919) % numbers.length];
    const instant = instants[call];
    if (hours === undefined || instant === undefined) throw new RangeError(`No call ${call}`);
    return question(hours, instant);
  };
}

function compare(kind: string, closures: Closure[]): Comparison[] {
  const numbers = shops(1_000, closures);
  const ours = numbers.map(compileHours);
  const theirs = numbers.map(hoursWithLuxon);
  const questions = [
    {
      what: `is it open, ${kind}`,
      ours: asking(ours, (hours: Hours, at) => (periodAt(hours, at) === 'business_hours' ? 1 : 0)),
      peer: asking(theirs, (hours: LuxonHours, at) => (isOpenWithLuxon(hours, at) ? 1 : 0)),
      goal: 75,
    },
    {
      what: `next change, ${kind}`,
      ours: asking(ours, (hours: Hours, at) => nextChange(hours, at) ?? 0),
      peer: asking(theirs, (hours: LuxonHours, at) => nextChangeWithLuxon(hours, at) ?? 0),
      goal: 300,
    },
  ];
  return questions.map(({ what, goal, ...sides }) => {
    for (let call = 0; call < luxonCalls; call += 1) {
      if (sides.ours(call) !== sides.peer(call)) throw new Error(`Two answers: ${what}, ${instants[call]}`);
    }
    return {
      what,
      goal,
      ours: nanosecondsPerCall(instants.length, sides.ours),
      peer: nanosecondsPerCall(luxonCalls, sides.peer),
    };
  });
}

function compileMany(kind: string, closures: Closure[]) {
  const numbers = shops(10_000, closures);
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const compiled = numbers.map(compileHours);
  const milliseconds = performance.now() - start;
  collectGarbage();
  const bytesEach = (process.memoryUsage().heapUsed - before) / compiled.length;
  return { kind, milliseconds, bytesEach };
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const hours = [...compare('no closures', []), ...compare('18 closures', holidays)];
const compiling = [compileMany('no closures', []), compileMany('18 closures', holidays)];
const decisions = await compareDecisions();

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ hours, compiling, decisions }, null, 2));
} else {
  printComparisons('Hours, per call', 'luxon', hours);
  console.log();
  for (const { bytesEach, kind, milliseconds } of compiling) {
    const figures = `${milliseconds.toFixed(0)} ms, ${bytesEach.toFixed(0)} bytes each`;
    console.log(`10,000 numbers compiled, ${kind}: ${figures}`);
  }
  printComparisons('Decisions, per event', 'json-rules-engine', decisions.byRules);
  printDistances('Decisions, per event', 'a Map lookup', decisions.toTheLeast);
}
