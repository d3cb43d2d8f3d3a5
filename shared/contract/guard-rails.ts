import { z } from 'zod';
import { guardRailsSchema } from '#shared/model/guard-rails.ts';
import { procedure, writing } from './errors.ts';

export const guardRailsContract = {
  get: procedure.output(guardRailsSchema),
  /**
   * Writes all of them; they hold from the next decision on. `base` are those the writer saw; when they are no
   * longer that, `CONFLICT`.
   */
  set: writing
    .input(z.strictObject({ guardRails: guardRailsSchema, base: guardRailsSchema }))
    .output(guardRailsSchema),
};
