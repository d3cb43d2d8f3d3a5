import { z } from 'zod';
import { guardRailsSchema } from '#shared/model/guard-rails.ts';
import { procedure } from './errors.ts';

export const guardRailsContract = {
  get: procedure.output(guardRailsSchema),
  /** Writes all of them; they hold from the next decision on. Gives those that were there, to be undone with. */
  set: procedure.input(guardRailsSchema).output(z.object({ before: guardRailsSchema })),
};
