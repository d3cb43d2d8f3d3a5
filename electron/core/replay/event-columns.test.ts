import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventLogs } from '../../../tests/support/event-log.ts';
import { columnsOf, eventsOf } from './event-columns.ts';

test('events come back from a clone of their columns as they were', () => {
  fc.assert(
    fc.property(eventLogs, (events) => {
      expect(eventsOf(structuredClone(columnsOf(events)))).toEqual(events);
    }),
  );
});
