import { expect, test } from 'vitest';
import { edited, newHistory, redone, settled, undone } from './hours-history.ts';

test('steps are undone and redone in their order', () => {
  const history = edited(edited(newHistory('a'), 'b'), 'c');
  expect(undone(history).present).toBe('b');
  expect(undone(undone(history)).present).toBe('a');
  expect(redone(undone(undone(history))).present).toBe('b');
  expect(redone(redone(undone(undone(history))))).toEqual(history);
});

test('at either end nothing happens', () => {
  expect(undone(newHistory('a'))).toEqual(newHistory('a'));
  expect(redone(newHistory('a'))).toEqual(newHistory('a'));
});

test('an edit after undoing forgets what was undone', () => {
  expect(redone(edited(undone(edited(newHistory('a'), 'b')), 'c')).present).toBe('c');
});

test('typing in one field is one step, however many keys it takes', () => {
  let history = edited(newHistory('9'), '1', 'mon.0.start');
  history = edited(history, '10', 'mon.0.start');
  expect(undone(history).present).toBe('9');
  history = edited(history, '10–18', 'mon.0.end');
  expect(undone(history).present).toBe('10');
});

test('coming back to a field begins another step', () => {
  let history = settled(edited(newHistory('9'), '10', 'mon.0.start'));
  history = edited(history, '11', 'mon.0.start');
  expect(undone(history).present).toBe('10');
});
