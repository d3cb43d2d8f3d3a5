import { z } from 'zod';
import { procedure } from './errors.ts';

/** `settings`: numbers, replies, contacts, guard rails, the business; `edits`: what no cloud had yet; `past`: the activity. */
export const recoveredParts = ['settings', 'edits', 'past'] as const;

/** What became of this device's database when it was found damaged, in epoch milliseconds. */
export const recoverySchema = z.object({
  at: z.int(),
  /** Where the damaged file is kept. */
  folder: z.string(),
  /** Of what something could not be read. */
  lost: z.array(z.enum(recoveredParts)),
});

export const recoveryContract = {
  /** Null where nothing was damaged, or somebody has read it. */
  last: procedure.output(recoverySchema.nullable()),
  /** Somebody has read it. */
  dismiss: procedure.output(z.object({})),
};
