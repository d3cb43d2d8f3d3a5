import type { z } from 'zod';

/** What can be wrong with something a person typed or a file holds; screens word each code in the user's language. */
export const faultCodes = [
  'required',
  'wrong_type',
  'not_allowed',
  'too_short',
  'too_long',
  'out_of_range',
  'unknown_key',
  'duplicate_key',
  'not_json',
  'too_deep',
  'file_too_large',
  'wrong_format',
  'wrong_version',
  'not_an_id',
  'not_e164',
  'not_a_date',
  'not_an_instant',
  'not_a_time',
  'unknown_time_zone',
  'hours_overlap',
  'closure_ends_before_start',
  'closures_equal_claim',
  'control_character',
  'lone_surrogate',
  'unknown_variable',
  'unsupported_tag',
  'own_language_translation',
  'duplicate_number',
  'duplicate_id',
  'duplicate_contact',
  'duplicate_slot',
] as const;

export type FaultCode = (typeof faultCodes)[number];

/** The figures and names a sentence about the fault needs, such as `{ max: 1600, actual: 1601 }`. */
export type FaultFacts = Record<string, string | number>;

/** One thing that is wrong, and where: `path` leads to it from the root of the input. */
export type Fault = { path: (string | number)[]; code: FaultCode; facts: FaultFacts };

type Refinement = { issues: unknown[]; value: unknown };

/** Reports a fault from inside a zod check; `faultsOf` reads it back. */
export function addFault(
  payload: Refinement,
  code: FaultCode,
  facts: FaultFacts = {},
  path: (string | number)[] = [],
): void {
  payload.issues.push({
    code: 'custom',
    input: payload.value,
    message: code,
    params: { fault: code, facts },
    path,
  });
}

/** The part of a zod issue, or of a Standard Schema issue made from one, that is read here. */
type Issue = Partial<z.core.$ZodIssue> & { path?: readonly unknown[] | undefined };

/**
 * Turns zod's issues into faults.
 * @param input the value that was parsed: it tells a missing value from one of the wrong type
 */
export function faultsOf(issues: readonly unknown[], input: unknown): Fault[] {
  return (issues as Issue[]).flatMap((issue) => faultsOfIssue(issue, input));
}

function faultsOfIssue(issue: Issue, input: unknown): Fault[] {
  const path = (issue.path ?? []).map(pathKey);
  switch (issue.code) {
    case 'unrecognized_keys':
      return (issue.keys ?? []).map((key) => ({
        path: [...path, key],
        code: 'unknown_key',
        facts: { key },
      }));
    case 'custom': {
      const params = issue.params as { fault?: FaultCode; facts?: FaultFacts } | undefined;
      return [{ path, code: params?.fault ?? 'wrong_type', facts: params?.facts ?? {} }];
    }
    default:
      if (valueAt(input, path) === undefined) return [{ path, code: 'required', facts: {} }];
      return [{ path, ...builtInFault(issue) }];
  }
}

function builtInFault(issue: Issue): { code: FaultCode; facts: FaultFacts } {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { code: 'too_short', facts: { min: Number(issue.minimum) } }
        : { code: 'out_of_range', facts: { min: Number(issue.minimum) } };
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { code: 'too_long', facts: { max: Number(issue.maximum) } }
        : { code: 'out_of_range', facts: { max: Number(issue.maximum) } };
    case 'invalid_value':
      return { code: 'not_allowed', facts: { allowed: (issue.values ?? []).map(String).join(', ') } };
    case 'invalid_format':
      return { code: 'not_allowed', facts: { allowed: String(issue.pattern ?? issue.format) } };
    case 'invalid_type':
      return { code: 'wrong_type', facts: { expected: String(issue.expected) } };
    default:
      return { code: 'wrong_type', facts: {} };
  }
}

/** Zod gives keys; Standard Schema may give `{ key }` objects. */
function pathKey(segment: unknown): string | number {
  const key = typeof segment === 'object' && segment !== null && 'key' in segment ? segment.key : segment;
  return typeof key === 'number' ? key : String(key);
}

function valueAt(input: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    input,
  );
}
