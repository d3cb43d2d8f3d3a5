import { z } from 'zod';
import { pastActSchema } from '#shared/contract/preview.ts';
import { autoReplySchema, triggerSchema } from '#shared/model/auto-reply.ts';
import { parseInstant } from '#shared/model/instant.ts';
import { languageSchema } from '#shared/model/language.ts';
import { optionalNameSchema } from '#shared/model/name.ts';
import {
  type Caller,
  isWithinYears,
  plainSimulation,
  type SimulatedAct,
  type Simulation,
} from './simulation.ts';
import { withheld } from './simulation-link.ts';

/** What of a link could not be understood; the plain simulation's takes its place. */
export type LinkProblem =
  | 'number'
  | 'event'
  | 'at'
  | 'years'
  | 'contact'
  | 'text'
  | 'before'
  | 'settings'
  | 'drafts';

/** Digits alone, as in `text=22`, come out of an address as a number. */
const wordSchema = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const actSchema = z
  .looseObject({ at: wordSchema, number: wordSchema.optional() })
  .transform((act, context): SimulatedAct => {
    const at = parseInstant(act.at);
    const parsed = pastActSchema.safeParse({ ...act, at });
    if (at === null || !isWithinYears(act.at) || !parsed.success) {
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
    const { numberId: _, ...rest } = parsed.data;
    return { ...rest, ...(act.number !== undefined && { number: act.number }) };
  });

const personSchema = z.object({
  firstName: wordSchema.pipe(optionalNameSchema).default(''),
  lastName: wordSchema.pipe(optionalNameSchema).default(''),
  language: languageSchema.nullable().default(null),
});

/** Reads what `simulationSearch` wrote, or somebody else: whatever is not understood is told and left out. */
export function readSimulation(search: Record<string, unknown>): {
  simulation: Simulation;
  problems: LinkProblem[];
} {
  const problems: LinkProblem[] = [];
  const read = <Value>(
    key: string,
    problem: LinkProblem,
    schema: z.ZodType<Value>,
    otherwise: Value,
  ): Value => {
    if (search[key] === undefined) return otherwise;
    const parsed = schema.safeParse(search[key]);
    if (!parsed.success) problems.push(problem);
    return parsed.success ? parsed.data : otherwise;
  };

  const written = read('at', 'at', wordSchema, '');
  const at = written === '' ? null : parseInstant(written);
  if (written !== '' && at === null) problems.push('at');
  const isTooFar = at !== null && !isWithinYears(written);
  if (isTooFar) problems.push('years');
  const drafts = read('drafts', 'drafts', z.array(autoReplySchema).max(6).nullable(), null);
  const simulation: Simulation = {
    number: read('number', 'number', wordSchema.nullable(), null),
    kind: read('event', 'event', triggerSchema, plainSimulation.kind),
    at: at === null || isTooFar ? 'now' : at,
    from: callerOf(search, () => problems.push('contact')),
    text: read('text', 'text', wordSchema.pipe(z.string().max(20_000)), ''),
    activity: read('before', 'before', z.array(actSchema).max(1_000), []),
    settings: read('settings', 'settings', z.enum(['saved', 'drafts']), drafts ? 'drafts' : 'saved'),
    drafts,
  };
  return { simulation, problems };
}

function callerOf(search: Record<string, unknown>, refuse: () => void): Caller | null {
  const { contact, firstName, lastName, language } = search;
  if (contact !== undefined) {
    const parsed = wordSchema.pipe(z.string().min(1).max(100)).safeParse(contact);
    if (parsed.success) return { phone: parsed.data === withheld ? null : parsed.data };
    refuse();
    return null;
  }
  if (firstName === undefined && lastName === undefined && language === undefined) return null;
  const parsed = personSchema.safeParse({ firstName, lastName, language });
  if (parsed.success) return { person: parsed.data };
  refuse();
  return null;
}
