import { z } from 'zod';

/** A way into a value, from its root; `*` stands for every item of a list. */
type Part = readonly string[];

/**
 * A zod check that looks at some parts of a value. Unlike zod's own it also runs when something else is wrong
 * with the value, so that a person is told everything at once; it does not when those parts are.
 */
export function checkParts<Value>(
  parts: readonly Part[],
  check: (payload: z.core.ParsePayload<Value>) => void,
): z.core.$ZodCheck<Value> {
  const partial = z.check(check);
  // oxlint-disable-next-line eslint/no-underscore-dangle -- `z.check` has no other way to say when
  partial._zod.def.when = ({ issues }) => !issues.some((issue) => parts.some((part) => isAbout(issue, part)));
  return partial;
}

/** What is said of a whole, such as "there twice", leaves its parts as they are; a whole of the wrong type has none. */
function isAbout({ code, path = [] }: z.core.$ZodRawIssue, part: Part): boolean {
  if (code === 'unrecognized_keys' || (code === 'custom' && path.length < part.length)) return false;
  return part.every((step, depth) => depth >= path.length || step === '*' || step === path[depth]);
}
