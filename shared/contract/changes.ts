import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { numberIdSchema } from '#shared/model/phone-number.ts';
import { procedure } from './errors.ts';

/** What changed, not how: whoever shows it asks again. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('workspace.changed') }),
  z.object({ kind: z.literal('numbers.changed') }),
  z.object({ kind: z.literal('autoReplies.changed'), numberId: numberIdSchema }),
  z.object({ kind: z.literal('contacts.changed') }),
  z.object({ kind: z.literal('guardRails.changed') }),
  z.object({ kind: z.literal('diagnostics.changed'), numberId: numberIdSchema }),
  z.object({ kind: z.literal('preferences.changed') }),
  z.object({ kind: z.literal('profile.changed') }),
  z.object({ kind: z.literal('recovery.changed') }),
  z.object({ kind: z.literal('sync.changed') }),
]);
export type Change = z.infer<typeof changeSchema>;

export const changesContract = {
  /** Every change from now on, made by any window, tab or program on this data folder. Starts with `ready`. */
  watch: procedure.output(eventIterator(z.union([z.object({ kind: z.literal('ready') }), changeSchema]))),
};
