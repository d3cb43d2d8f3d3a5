import { expect, test } from 'vitest';
import type { RuleVersions } from '#shared/contract/sync.ts';
import { faultWords, fieldOfFault } from './fault-words.ts';

const reply: RuleVersions = {
  kind: 'auto_reply',
  trigger: 'missed_call',
  period: 'after_hours',
  number: null,
  language: 'fr',
  mine: { message: 'é'.repeat(1601), translations: {} },
  theirs: null,
  unreadable: [],
};

test('a fault that this device finds too is told with its figures', () => {
  expect(faultWords({ path: ['body', 'message'], code: 'too_long' }, reply)).toEqual({
    fault: { path: ['message'], code: 'too_long', facts: { max: 1600, actual: 1601 } },
  });
});

test('a fault that only the cloud finds is told without', () => {
  const short = { ...reply, mine: { message: 'Bonjour', translations: {} } };
  expect(faultWords({ path: ['body', 'message'], code: 'too_long' }, short)).toEqual({ text: 'tooLong' });
  expect(faultWords({ path: [], code: 'too_many_rules' }, short)).toEqual({ text: 'full' });
  expect(faultWords({ path: ['body', 'message'], code: 'not_json' }, short)).toEqual({ text: 'other' });
});

test('a fault lies in a field, a version in another language, or the thing as a whole', () => {
  expect(fieldOfFault({ path: ['body', 'message'], code: 'too_long' })).toBe('message');
  expect(fieldOfFault({ path: ['body', 'translations', 'en'], code: 'too_long' })).toBe('en');
  expect(fieldOfFault({ path: [], code: 'too_many_rules' })).toBeNull();
});
