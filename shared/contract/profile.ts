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
  /** Whether the role was given when the program was started: then it stays until the program ends. */
  isRoleFixed: z.boolean(),
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
