import type { z } from 'zod';
import type { aboutSchema } from '#shared/contract/about.ts';
import type { Procedures } from '../procedures.ts';

export type About = z.infer<typeof aboutSchema>;

export function aboutProcedures(procedures: Procedures['about'], about: About) {
  return { get: procedures.get.handler(() => about) };
}
