import { expect, test } from 'vitest';
import type { Holding } from '#shared/contract/sync.ts';
import type { ImportPlan } from '#shared/contract/workspace-file.ts';
import type { Look } from './connect-flow.ts';
import { beginnings } from './beginnings.ts';

const nothing: Holding = {
  name: null,
  numbers: 0,
  autoReplies: 0,
  contacts: 0,
  hasOwnGuardRails: false,
  labels: [],
};
const something: Holding = {
  ...nothing,
  name: 'Atelier',
  numbers: 1,
  autoReplies: 2,
  labels: ['Accueil'],
};
const plan: ImportPlan = {
  workspace: null,
  guardRails: [],
  numbers: [],
  contacts: [{ change: 'removed', phone: '+15145550123', name: '' }],
  order: [],
};

const offered = (look: Partial<Look>): string => {
  const { meeting, ways } = beginnings({
    role: 'admin',
    author: 'Amélie',
    cloud: something,
    mine: something,
    plan,
    isSame: false,
    basis: '',
    ...look,
  });
  return [meeting, ...ways.map(({ start, words }) => `${start}/${words}`)].join(' ');
};

test('two copies that differ leave the choice, a support token only the copy of the cloud', () => {
  expect(offered({})).toBe('differ mine/mine cloud/cloud');
  expect(offered({ role: 'support' })).toBe('differ cloud/cloud');
});

test('an empty cloud is filled from this device, by who may', () => {
  expect(offered({ cloud: nothing, plan: null })).toBe('cloud_empty mine/first');
  expect(offered({ cloud: nothing, plan: null, role: 'support' })).toBe('cloud_empty');
});

test('an empty device takes what is there', () => {
  expect(offered({ mine: nothing })).toBe('device_empty cloud/fresh');
});

test('guard rails or a name alone are something to lose', () => {
  const ways = 'differ mine/mine cloud/cloud';
  expect(offered({ mine: { ...nothing, hasOwnGuardRails: true } })).toBe(ways);
  expect(offered({ mine: { ...nothing, name: 'Atelier' } })).toBe(ways);
});

test('where nothing is to be replaced it only connects', () => {
  expect(offered({ isSame: true })).toBe('same cloud/same');
  expect(offered({ cloud: nothing, mine: nothing, plan: null })).toBe('both_empty cloud/same');
});

test('what sending would change is what taking would, turned around', () => {
  const { ways } = beginnings({
    role: 'admin',
    author: '',
    cloud: something,
    mine: something,
    plan,
    isSame: false,
    basis: '',
  });
  expect(ways.map((way) => way.plan?.contacts[0]?.change)).toEqual(['added', 'removed']);
});
