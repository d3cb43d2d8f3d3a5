import { z } from 'zod';
import { addFault } from './fault.ts';
import { timeZoneNames } from './time-zone-names.ts';

/** An IANA zone or link name, compared as written: `America/Toronto`, not `america/toronto` nor `-05:00`. */
export const timeZoneSchema = z.string().check((payload) => {
  if (!timeZoneNames.has(payload.value)) addFault(payload, 'unknown_time_zone', { value: payload.value });
});
