import { describe, expect, test } from 'vitest';
import type { ShownStatus } from '../parts/sync/use-sync-status.ts';
import { footWords } from './foot-words.ts';

const upToDate: ShownStatus = {
  state: 'idle',
  isSyncing: false,
  retryAt: null,
  syncedAt: 0,
  connection: { address: 'https://cloud.example', role: 'admin', author: 'Amélie', isTokenKept: true },
  pending: 0,
  stopping: 0,
  blocked: 0,
  conflicts: 0,
  unreadable: 0,
  clockBehind: null,
};

const said = (status: Partial<ShownStatus>): string =>
  footWords({ ...upToDate, ...status })
    .map(({ key, count }) => (count === undefined ? key : `${count} ${key}`))
    .join(', ');

describe('the foot of the menu', () => {
  test('says that everything is in the cloud', () => {
    expect(said({})).toBe('idle');
  });

  test('counts what is on its way', () => {
    expect(said({ pending: 2, stopping: 1 })).toBe('2 pending');
  });

  test('says first what asks for a person', () => {
    expect(said({ state: 'offline', conflicts: 1, blocked: 2, pending: 3 })).toBe(
      '1 conflict, 2 blocked, offline, 3 pending',
    );
  });

  test.each(['offline', 'waiting', 'auth_required', 'read_only', 'upgrade_required', 'fault'] as const)(
    'says of deletes that cannot go out (%s) that they are not stopped',
    (state) => {
      expect(said({ state, pending: 2, stopping: 1 })).toBe(`${state}, 1 stopping`);
    },
  );
});
