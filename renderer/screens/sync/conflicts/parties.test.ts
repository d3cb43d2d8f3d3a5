import { expect, test } from 'vitest';
import type { SyncConflict } from '#shared/contract/sync.ts';
import { partiesOf } from './parties.ts';

const me = 'Marc Gagnon';
const mine = {
  why: 'stale',
  author: me,
  isOwn: true,
  theirAuthor: 'Amélie Roy',
} satisfies Partial<SyncConflict>;
const you = { is: 'you', name: null };
const amelie = { is: 'other', name: 'Amélie' };

test('a text of one’s own that lost is one’s own, whoever wrote what holds', () => {
  expect(partiesOf(mine, me)).toEqual({ meeting: 'own', mine: you, theirs: amelie });
  expect(partiesOf({ ...mine, theirAuthor: null }, null)).toEqual({
    meeting: 'own',
    mine: you,
    theirs: { is: 'nobody', name: null },
  });
});

test('a text of somebody else that lost to one’s own is theirs', () => {
  const theirs = { ...mine, author: 'Amélie Roy', isOwn: false, theirAuthor: me };
  expect(partiesOf(theirs, me)).toEqual({ meeting: 'you', mine: amelie, theirs: you });
});

test('two texts of one person are told apart by which came first', () => {
  const twice = { ...mine, theirAuthor: me };
  expect(partiesOf(twice, me)).toEqual({
    meeting: 'twice',
    mine: { is: 'second', name: null },
    theirs: { is: 'first', name: null },
  });
});

test('what a backup brought back is nobody’s choice', () => {
  expect(partiesOf({ ...mine, why: 'server-restored', theirAuthor: me }, me).theirs).toEqual({
    is: 'nobody',
    name: null,
  });
});
