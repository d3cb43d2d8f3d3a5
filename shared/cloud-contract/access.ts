import { z } from 'zod';
import { roleSchema } from '#shared/model/role.ts';
import { known, open } from './errors.ts';
import { accessExample, healthExample } from './examples.ts';

/** What a token opens: a client that has an address and a token asks this first. */
export const access = known
  .route({ method: 'GET', path: '/v1/access', summary: 'What this token opens' })
  .output(
    z
      .object({
        workspace: z.uuid(),
        role: roleSchema,
        author: z.string(),
        expiresAt: z.iso.datetime(),
        protocol: z.int(),
        schema: z.int(),
        serverTime: z.iso.datetime(),
      })
      .meta({ examples: [accessExample] }),
  );

/**
 * Whether the cloud can work. `durability` is what a confirmed edit survives: `disk`, the machine losing power;
 * `process`, the program ending at any moment.
 */
export const health = open
  .route({ method: 'GET', path: '/health', summary: 'Whether the cloud can work' })
  .output(
    z
      .object({
        status: z.literal('ok'),
        store: z.enum(['postgresql', 'embedded']),
        durability: z.enum(['disk', 'process']),
      })
      .meta({ examples: [healthExample] }),
  );
