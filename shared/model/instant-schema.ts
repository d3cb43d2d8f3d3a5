import { z } from 'zod';
import { addFault } from './fault.ts';
import { parseInstant } from './instant.ts';

/** An ISO 8601 instant with an offset, kept as written. */
export const instantSchema = z.string().check((payload) => {
  if (parseInstant(payload.value) === null) addFault(payload, 'not_an_instant', { value: payload.value });
});
