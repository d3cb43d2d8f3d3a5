import { expect, test } from 'vitest';
import { syncOutcome } from './sync-outcome.ts';

const settled = { state: 'idle', pending: 0, blocked: 0, conflicts: 0 } as const;

test('an exchange after which both are the same is done', () => {
  expect(syncOutcome('offline', settled)).toEqual({ kind: 'done' });
});

test('conflicts that are left are told with it', () => {
  expect(syncOutcome('idle', { ...settled, conflicts: 2 })).toEqual({ kind: 'conflicts', count: 2 });
});

test('a cloud that is out of reach as before is said to be so still', () => {
  expect(syncOutcome('offline', { ...settled, state: 'offline' })).toEqual({
    kind: 'still',
    state: 'offline',
  });
});

test('what the status shows anew is not said twice', () => {
  expect(syncOutcome('idle', { ...settled, state: 'offline' })).toEqual({ kind: 'told' });
  expect(syncOutcome('idle', { ...settled, blocked: 1 })).toEqual({ kind: 'told' });
  expect(syncOutcome('idle', { ...settled, state: 'syncing' })).toEqual({ kind: 'told' });
});
