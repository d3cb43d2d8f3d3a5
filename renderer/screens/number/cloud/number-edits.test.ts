import { describe, expect, test } from 'vitest';
import type { PendingEdit } from '#shared/contract/sync.ts';
import { numberEdits } from './number-edits.ts';
import { stoppingOf } from './stopping.ts';

const number = { id: 'pn_ventes', phone: '+15145550102', label: 'Ventes', isThere: true };

let seq = 0;
function anEdit(fields: Partial<PendingEdit>): PendingEdit {
  seq += 1;
  return {
    seq,
    op: 'put',
    state: 'queued',
    reason: null,
    faults: [],
    at: 0,
    versions: {
      kind: 'auto_reply',
      trigger: 'missed_call',
      period: 'after_hours',
      number,
      language: 'fr',
      mine: null,
      theirs: null,
      unreadable: [],
    },
    ...fields,
  };
}

const ofNumber: PendingEdit['versions'] = {
  kind: 'phone_number',
  number,
  mine: null,
  theirs: null,
  unreadable: [],
};
test('edits are found by their slot', () => {
  expect([...numberEdits([anEdit({})], 'pn_ventes').replies.keys()]).toEqual(['missed_call.after_hours']);
});

test('edits of other numbers and of other things are not of this one', () => {
  const entries = [
    anEdit({}),
    anEdit({ versions: { kind: 'guard_rails', mine: null, theirs: null, unreadable: [] } }),
  ];
  expect(numberEdits(entries, 'pn_accueil')).toEqual({ replies: new Map(), number: null });
});

describe('a delete that the cloud does not know', () => {
  const stopping = (entries: PendingEdit[], state: Parameters<typeof stoppingOf>[1]) =>
    stoppingOf(numberEdits(entries, 'pn_ventes'), state);

  test('is on its way, or held up by the state', () => {
    expect(stopping([anEdit({ op: 'delete' })], 'idle')).toEqual({
      what: 'replies',
      count: 1,
      cause: 'idle',
    });
    expect(stopping([anEdit({ op: 'delete' })], 'offline')?.cause).toBe('offline');
  });

  test('is blocked whatever the state', () => {
    expect(stopping([anEdit({ op: 'delete', state: 'blocked' })], 'idle')?.cause).toBe('blocked');
  });

  test('of the whole number stands for those of its replies', () => {
    const entries = [anEdit({ op: 'delete' }), anEdit({ op: 'delete', versions: ofNumber })];
    expect(stopping(entries, 'idle')?.what).toBe('number');
  });

  test('is none where texts are on their way', () => {
    expect(stopping([anEdit({})], 'offline')).toBeNull();
  });
});
