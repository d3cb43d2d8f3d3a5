import { z } from 'zod';
import { contactSchema } from '#shared/model/contact.ts';
import { procedure, writing } from './errors.ts';

const { phone, firstName, lastName, language } = contactSchema.shape;

/** What people write about a contact: the phone says who it is, and the opt-out is the contact's own word. */
const details = { firstName, lastName, language };

/** The most contacts that one call gives. */
const contactsAtOnce = 200;

export const contactsContract = {
  /**
   * Those whose name or digits hold every word of `query` (the first ten count), whatever its accents, case
   * and punctuation; by name, the nameless last. `total` counts all of them, `contacts` are `limit` of them from `offset` on.
   */
  list: procedure
    .input(
      z.object({
        query: z.string().max(20_000).default(''),
        offset: z.int().nonnegative().default(0),
        limit: z.int().positive().max(contactsAtOnce),
      }),
    )
    .output(z.object({ contacts: z.array(contactSchema), total: z.int() })),
  get: procedure.input(z.object({ phone })).output(contactSchema),
  /** Adds a contact behind the others of the workspace file. Refused (`duplicate_contact`) when it is already there. */
  add: writing.input(z.strictObject({ phone, ...details })).output(z.object({ phone })),
  /**
   * Changes name and language. `base` is what the writer saw; when the contact is no longer that, `CONFLICT`.
   * The opt-out stays as it is.
   */
  update: writing
    .input(z.strictObject({ phone, ...details, base: z.strictObject(details) }))
    .output(z.object({ phone })),
  /** Removes a contact, opt-out included: it is then unknown. For thirty days `deletionId` gives it back. */
  remove: writing.input(z.object({ phone })).output(z.object({ deletionId: z.int() })),
  /** Puts a removed contact back in its place. `CONFLICT` when its phone is there again. */
  restore: writing.input(z.object({ deletionId: z.int() })).output(z.object({ phone })),
  /** From now on no auto-reply leaves for this contact, from any number. Who has opted out already did so then. */
  optOut: writing.input(z.object({ phone })).output(contactSchema),
  /**
   * Lets auto-replies leave for this contact again. `optedOutAt` is the opt-out the writer saw; when it is
   * another one by now, `CONFLICT`.
   */
  clearOptOut: writing
    .input(z.object({ phone, optedOutAt: contactSchema.shape.optedOutAt }))
    .output(contactSchema),
};
