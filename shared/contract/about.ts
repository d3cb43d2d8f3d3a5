import { z } from 'zod';
import { procedure } from './errors.ts';

export const aboutSchema = z.object({
  version: z.string(),
  host: z.enum(['desktop', 'web']),
  /** Where everything is kept on this computer. */
  dataDir: z.string(),
});

export const aboutContract = { get: procedure.output(aboutSchema) };
