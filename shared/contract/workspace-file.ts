import { z } from 'zod';
import { beginning, fileFaultSchema, procedure } from './errors.ts';
import { slotSchema } from './numbers.ts';

/** What an import would do to one number; `fields` are those that would change. */
export const numberChangeSchema = z.object({
  change: z.enum(['added', 'changed', 'removed']),
  phone: z.string(),
  label: z.string(),
  fields: z.array(z.enum(['label', 'timeZone', 'language', 'businessHours', 'closures'])),
  autoReplies: z.array(
    slotSchema.extend({
      change: z.enum(['added', 'changed', 'removed']),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
});
export type NumberChange = z.infer<typeof numberChangeSchema>;

export const contactChangeSchema = z.object({
  change: z.enum(['added', 'changed', 'removed']),
  phone: z.string(),
  name: z.string(),
});

/** All that an import would change; everything empty or null = the file says what is already there. */
export const importPlanSchema = z.object({
  workspace: z.object({ before: z.string().nullable(), after: z.string() }).nullable(),
  guardRails: z.array(z.object({ setting: z.string(), before: z.string(), after: z.string() })),
  numbers: z.array(numberChangeSchema),
  contacts: z.array(contactChangeSchema),
  /** The lists of which what stays would stand in another order. */
  order: z.array(z.enum(['numbers', 'contacts'])),
});
export type ImportPlan = z.infer<typeof importPlanSchema>;

const fileText = z.object({ text: z.string() });

export const workspaceFileContract = {
  /**
   * Reads a file and says what importing it would change, or what is wrong in it and on which line: the first
   * thousand `faults`, in the order of the file, of `total` in all. Writes nothing.
   */
  check: procedure
    .input(fileText)
    .output(
      z.discriminatedUnion('readable', [
        z.object({ readable: z.literal(true), plan: importPlanSchema, basis: z.int() }),
        z.object({ readable: z.literal(false), faults: z.array(fileFaultSchema), total: z.int() }),
      ]),
    ),
  /**
   * Makes the workspace what the file says, in one transaction: what the file does not name is removed.
   * `basis` is the one `check` gave; `CONFLICT` when the workspace has changed since. Gives back the
   * workspace as it was before, as a file, so that the import can be undone by importing that.
   */
  import: beginning
    .input(fileText.extend({ basis: z.int() }))
    .output(z.object({ previous: z.string().nullable(), basis: z.int() })),
  /** The whole workspace as a file; importing it changes nothing. `NOT_FOUND` before there is a workspace. */
  export: procedure.output(z.object({ fileName: z.string(), text: z.string() })),
};
