import { expect, test } from 'vitest';
import type { Fault } from '#shared/model/fault.ts';
import { faultToShow } from './fault-to-show.ts';

const empty: Fault = { path: ['message'], code: 'too_short', facts: {} };
const unclosed: Fault = { path: ['message'], code: 'unsupported_tag', facts: {} };
const unknown: Fault = { path: ['translations', 'en'], code: 'unknown_variable', facts: {} };
const writing = { hasTried: false, isFocused: true };

test('an empty message is no fault before it is saved', () => {
  expect(faultToShow([empty], 'fr', 'fr', writing)).toBeUndefined();
  expect(faultToShow([empty], 'fr', 'fr', { hasTried: true, isFocused: true })).toBe(empty);
});

test('a tag that is being written is no fault before the field is left', () => {
  expect(faultToShow([unclosed], 'fr', 'fr', writing)).toBeUndefined();
  expect(faultToShow([unclosed], 'fr', 'fr', { hasTried: false, isFocused: false })).toBe(unclosed);
});

test('a fault stands beside the text of its language', () => {
  expect(faultToShow([unknown], 'fr', 'fr', writing)).toBeUndefined();
  expect(faultToShow([unknown], 'en', 'fr', writing)).toBe(unknown);
});
