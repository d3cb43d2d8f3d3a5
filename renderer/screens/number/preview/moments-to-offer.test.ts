import { expect, test } from 'vitest';
import { momentsToOffer } from './moments-to-offer.ts';

const toronto = 'America/Toronto';
const iso = (instant: number | 'now'): string =>
  instant === 'now' ? 'now' : new Date(instant).toISOString();
const offered = (now: string, turns: { opens?: string; closes?: string } = {}, zone = toronto) =>
  momentsToOffer(Date.parse(now), zone, {
    opens: turns.opens === undefined ? null : Date.parse(turns.opens),
    closes: turns.closes === undefined ? null : Date.parse(turns.closes),
  }).map(({ id, at }) => `${id} ${iso(at)}`);

test('are offered in order of time, in the time of the number', () => {
  const turns = { closes: '2026-11-27T17:00:00-05:00', opens: '2026-11-30T09:00:00-05:00' };
  expect(offered('2026-11-27T14:20:00-05:00', turns)).toEqual([
    'now now',
    'closes 2026-11-27T22:00:00.000Z',
    'evening 2026-11-28T01:00:00.000Z',
    'sunday 2026-11-29T17:00:00.000Z',
    'opens 2026-11-30T14:00:00.000Z',
  ]);
  expect(offered('2026-11-27T14:20:00-05:00', {}, 'Asia/Tokyo')).toEqual([
    'now now',
    'evening 2026-11-28T11:00:00.000Z',
    'sunday 2026-11-29T03:00:00.000Z',
  ]);
});

test('are never past, and one moment is offered once', () => {
  expect(offered('2026-11-29T20:00:00-05:00', { closes: '2026-11-29T20:00:00-05:00' })).toEqual([
    'now now',
    'sunday 2026-12-06T17:00:00.000Z',
  ]);
  expect(offered('2026-11-29T11:00:00-05:00', { opens: '2026-11-29T12:00:00-05:00' })).toEqual([
    'now now',
    'opens 2026-11-29T17:00:00.000Z',
    'evening 2026-11-30T01:00:00.000Z',
  ]);
});
