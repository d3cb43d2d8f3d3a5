import fc from 'fast-check';
import type { EditStep } from '../programs/edits.ts';

export type Step = { device: 0 | 1 } & (
  | EditStep
  /** Exchanges; `edit` is written once the first request of it is under way. */
  | { what: 'sync'; edit: EditStep | null }
  | { what: 'sync both' | 'restart' | 'discard' }
  | { what: 'decide'; take: 'mine' | 'theirs' }
);

/** What happens to a request; `after` = how much gets through, of a thousand parts. */
export type Trouble =
  | { what: 'cut request' | 'cut answer'; after: number }
  | {
      what:
        | 'none'
        | 'reset'
        | 'late'
        | 'again later'
        | 'twice'
        | 'twice at once'
        | 'page'
        | 'redirect'
        | 'other server'
        | 'empty'
        | 'partial';
    }
  | { what: 'problem'; code: (typeof codes)[number] }
  | { what: 'status'; status: (typeof statuses)[number] };

const codes = [
  'unauthorized',
  'forbidden',
  'not_found',
  'epoch',
  'cursor_expired',
  'too_large',
  'invalid',
  'schema_too_old',
  'too_many_requests',
  'internal',
  'unavailable',
] as const;
const statuses = [401, 403, 404, 408, 413, 429, 500, 502, 503, 511] as const;

export type Sequence = { steps: Step[]; troubles: Trouble[] };

const device = fc.constantFrom(0, 1);
const one = fc.constantFrom(0, 1);

const editStep: fc.Arbitrary<EditStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('reply'), slot: one }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('stop'), slot: one }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('contact', 'forget'), contact: one }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constantFrom('label', 'guard rails', 'name', 'remove number', 'add number'),
    }),
  },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(device, editStep).map(([at, edit]) => ({ device: at, ...edit })) },
  {
    weight: 5,
    arbitrary: fc.record({
      device,
      what: fc.constant('sync'),
      edit: fc.option(editStep, { nil: null, freq: 2 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ device, what: fc.constantFrom('sync both', 'restart', 'discard') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ device, what: fc.constant('decide'), take: fc.constantFrom('mine', 'theirs') }),
  },
);

const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ what: 'none' }) },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom('cut request', 'cut answer'),
      after: fc.integer({ min: 0, max: 1000 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constantFrom(
        'reset',
        'late',
        'again later',
        'twice',
        'twice at once',
        'page',
        'redirect',
        'other server',
        'empty',
        'partial',
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('problem'), code: fc.constantFrom(...codes) }) },
  // These two make a client begin again.
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('problem'),
      code: fc.constantFrom('epoch', 'cursor_expired'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('status'), status: fc.constantFrom(...statuses) }) },
);

/** Two people at work, and what goes wrong meanwhile, request by request. */
export const sequence: fc.Arbitrary<Sequence> = fc.record({
  steps: fc.array(step, { minLength: 8, maxLength: 32, size: 'max' }),
  troubles: fc.array(trouble, { maxLength: 40, size: 'max' }),
});
