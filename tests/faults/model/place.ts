import { randomUUID } from 'node:crypto';

/** The one workspace of a sequence, and the one clock of everybody in it. */
export type Place = { ws: string; clock: () => number; wait: (days: number) => void };

const day = 24 * 60 * 60 * 1000;

/** Monday 23 November 2026. */
const start = Date.UTC(2026, 10, 23, 14);

export function newPlace(ws: string = randomUUID()): Place {
  let now = start;
  return {
    ws,
    // No two things happen at the same time.
    clock: () => (now += 1),
    wait: (days) => {
      now += days * day;
    },
  };
}

/** By what name the cloud knows the person at a device. */
export function authorOf(device: number): string {
  return `device ${device}`;
}
