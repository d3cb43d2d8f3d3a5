import { z } from 'zod';
import { numberIdSchema, phoneNumberFields } from '#shared/model/phone-number.ts';
import { writing } from './errors.ts';

const { timeZone, businessHours, closures } = phoneNumberFields;

export const hoursContract = {
  /**
   * Changes when a number is open: its zone, its week, its closures; what is not given stays. It holds from then
   * on. `baseRevision` is the `hoursRevision` the writer saw; when the hours are no longer that, `CONFLICT`.
   * `INVALID` also when what is given does not go with what stays, such as special hours that meet the new week.
   */
  save: writing
    .input(
      z.strictObject({
        numberId: numberIdSchema,
        baseRevision: z.int(),
        timeZone: timeZone.optional(),
        businessHours: businessHours.optional(),
        closures: closures.optional(),
      }),
    )
    .output(z.object({ revision: z.int() })),
};
