import { isDeepStrictEqual } from 'node:util';

/**
 * Gives the fields that a change has made back to something as it stands by now; what it has not touched stays.
 * `isLeft` = the fields are still as the change has left them.
 */
export function turnBack<Fields extends object>(
  { before, after }: { before: Fields; after: Fields },
  present: Fields,
): { turned: Fields; isLeft: boolean } {
  const keys = (Object.keys(before) as (keyof Fields)[]).filter(
    (key) => !isDeepStrictEqual(before[key], after[key]),
  );
  const turned = { ...present };
  for (const key of keys) turned[key] = before[key];
  return { turned, isLeft: keys.every((key) => isDeepStrictEqual(present[key], after[key])) };
}
