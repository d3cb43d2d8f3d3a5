import { z } from 'zod';
import { optionalNameSchema } from '#shared/model/name.ts';
import { roleSchema } from '#shared/model/role.ts';
import { procedure } from './errors.ts';

/** Who uses this data folder, and as what. */
export const profileSchema = z.object({
  /** What the activity calls them; empty when they have not said. */
  name: z.string(),
  /** Admin as long as nobody has said. */
  role: roleSchema,
  /**
   * Where the role comes from: the person chose it, it was given when the program was started and stays until it ends,
   * or the token of the connected cloud says it. Only a chosen one can be changed.
   */
  roleFrom: z.enum(['choice', 'start', 'token']),
  /** The name the system knows them by, to begin with; empty when there is none. */
  suggestedName: z.string(),
});
export type Profile = z.infer<typeof profileSchema>;

export const profileContract = {
  get: procedure.output(profileSchema),
  /**
   * Changes name and role; what is not given stays. Open to every role: without a cloud that knows people the
   * role keeps from mistakes and is no lock. `FORBIDDEN` for another role than the one that is fixed.
   */
  set: procedure
    .input(z.strictObject({ name: optionalNameSchema.optional(), role: roleSchema.optional() }))
    .output(profileSchema),
};
