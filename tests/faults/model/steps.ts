import fc from 'fast-check';
import { blank, heavy, poison, rules } from './rules.ts';

/** What may happen to one call of a run, by its place in the run. */
export const faults = [
  'request lost',
  'answer lost',
  'twice',
  'unavailable',
  'too many requests',
  'garbled',
  'partial',
  'crash before',
  'crash after',
] as const;
export type Fault = { call: number; what: (typeof faults)[number] };

/** A person's write: a place among `rules`, and what is written; null text deletes. */
type Write = { rule: number; text: string | null };

/** A run of the exchange on a device, what goes wrong in it and what its person writes meanwhile. */
export type Run = {
  faults: Fault[];
  /** Ends the program before so many statements; null lets it go on. */
  fuse: number | null;
  /** Written when so many calls have been answered, before the program hears of it. */
  meanwhile: (Write & { call: number }) | null;
  /** Its token does not write for now: it only receives. */
  isReading: boolean;
};

export type Step =
  | ({ do: 'write'; device: number; fuse: number | null; isSettled: boolean } & Write)
  | { do: 'resolve'; device: number; which: number; take: 'mine' | 'theirs' }
  | { do: 'discard'; device: number; which: number }
  | ({ do: 'sync'; device: number } & Run)
  /** Two devices exchange at the same time; `order` says who comes first, again and again. */
  | { do: 'race'; devices: [number, number]; order: number; runs: [Run, Run] }
  | { do: 'replay'; which: number }
  | { do: 'backup' }
  | { do: 'restore' }
  | { do: 'pass'; days: number };

/** What somebody does to a workspace that up to three devices share. */
export type Sequence = { devices: number; steps: Step[] };

/** Null, but for one time in so many and one. */
function seldom<Value>(times: number, arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.oneof({ weight: times, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

const device = fc.nat({ max: 2 });
const place = fc.nat({ max: rules.length - 1 });
const write: fc.Arbitrary<Write> = fc.record({
  rule: place,
  text: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('a', 'b', 'own') },
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(blank, poison, heavy) },
  ),
});
const run: fc.Arbitrary<Run> = fc.record({
  isReading: fc.oneof(
    { weight: 12, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  faults: fc.oneof(
    { weight: 2, arbitrary: fc.constant<Fault[]>([]) },
    {
      weight: 3,
      arbitrary: fc.array(fc.record({ call: fc.nat({ max: 4 }), what: fc.constantFrom(...faults) }), {
        minLength: 1,
        maxLength: 2,
      }),
    },
  ),
  fuse: seldom(4, fc.nat({ max: 80 })),
  meanwhile: seldom(
    4,
    fc.record({
      call: fc.nat({ max: 3 }),
      rule: place,
      text: fc.constantFrom('a', 'own', null),
    }),
  ),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc
      .tuple(device, write, seldom(5, fc.nat({ max: 30 })), fc.boolean())
      .map(([device, write, fuse, isSettled]): Step => ({ do: 'write', device, ...write, fuse, isSettled })),
  },
  {
    weight: 12,
    arbitrary: fc.tuple(device, run).map(([device, run]): Step => ({ do: 'sync', device, ...run })),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('race' as const),
      devices: fc.tuple(device, device),
      order: fc.nat(),
      runs: fc.tuple(run, run),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('resolve' as const),
      device,
      which: fc.nat({ max: 2 }),
      take: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('discard' as const), device, which: fc.nat({ max: 2 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('replay' as const), which: fc.nat({ max: 20 }) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'backup' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'restore' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('pass' as const), days: fc.constantFrom(1, 91, 181) }),
  },
);

/** Each is about a few of the rules, so that edits meet. */
export const sequences: fc.Arbitrary<Sequence> = fc
  .record({
    devices: fc.constantFrom(2, 3),
    about: fc.uniqueArray(place, { minLength: 1, maxLength: 4 }),
    steps: fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }),
  })
  .map(({ devices, about, steps }) => ({ devices, steps: steps.map((one) => aboutThese(one, about)) }));

function aboutThese(step: Step, about: readonly number[]): Step {
  const place = (rule: number): number => about[rule % about.length] ?? rule;
  const run = <Kind extends Run>(one: Kind): Kind =>
    one.meanwhile ? { ...one, meanwhile: { ...one.meanwhile, rule: place(one.meanwhile.rule) } } : one;
  switch (step.do) {
    case 'write':
      return { ...step, rule: place(step.rule) };
    case 'sync':
      return run(step);
    case 'race':
      return { ...step, runs: [run(step.runs[0]), run(step.runs[1])] };
    default:
      return step;
  }
}
