import { z } from 'zod';
import { known, problems } from './errors.ts';
import { epochExample, waitAnswerExample, workspaceExample } from './examples.ts';
import { limits } from './limits.ts';
import { markSchema } from './past.ts';

/**
 * Answers as soon as something of the workspace is other than the client has seen it: by whomever, through whichever
 * instance. What the client leaves out makes no difference. Who hears nothing new asks again.
 */
export const wait = known
  .errors({ not_found: problems.not_found, invalid: problems.invalid })
  .route({
    method: 'GET',
    path: '/v1/workspaces/{ws}/wait',
    summary: 'Wait for a change',
    description: `Answers as soon as the version, the epoch or the mark is another than the one given, and after ${limits.waitSeconds} seconds in any case. Of more than ${limits.waitsPerToken} that wait with one token the oldest is answered.`,
  })
  .input(
    z
      .object({
        ws: z.uuid(),
        version: z.coerce.number<string | number>().int().nonnegative(),
        mark: z.coerce.number<string | number>().int().nonnegative().optional(),
        epoch: z.uuid().optional(),
      })
      .meta({ examples: [{ ws: workspaceExample, version: 41, mark: 5, epoch: epochExample }] }),
  )
  .output(
    z
      .object({
        epoch: z.uuid(),
        version: z.int().nonnegative(),
        mark: markSchema,
        serverTime: z.iso.datetime(),
      })
      .meta({ examples: [waitAnswerExample] }),
  );
