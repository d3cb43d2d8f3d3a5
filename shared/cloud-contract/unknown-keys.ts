import canonicalize from 'canonicalize';
import type { z } from 'zod';

/** A key that no schema knows, and the place of the object it stands in. */
export type UnknownKey = { path: (string | number)[]; key: string; value: unknown };

type Body = Record<string | number, unknown>;

/** Takes the keys out of a body that zod says it does not know. */
export function takeOut(body: Body, issues: readonly z.core.$ZodIssue[]): UnknownKey[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    const holder = path.reduce<Body>((object, key) => object[key] as Body, body);
    return issue.keys.map((key) => {
      const value = holder[key];
      delete holder[key];
      return { path, key, value };
    });
  });
}

/** Puts the keys into `now`, each where what held it in `before` is; with what is gone, its keys are dropped. */
export function putBack(now: unknown, before: unknown, keys: readonly UnknownKey[]): void {
  if (!isObject(now) || !isObject(before)) return;
  const places = Array.isArray(now) && Array.isArray(before) ? placesOf(before, now) : null;
  for (const [step, group] of Map.groupBy(keys, ({ path }) => path[0])) {
    if (step === undefined) {
      for (const { key, value } of group) now[key] = value;
      continue;
    }
    const place = places ? places.get(Number(step)) : step;
    if (place === undefined) continue;
    const inside = group.map(({ path, ...one }) => ({ ...one, path: path.slice(1) }));
    putBack(now[place], before[step], inside);
  }
}

/**
 * Where each element of a list is now, if anywhere. An element that is equal is the same one; else it is the one that
 * took its place, where the list is as long as before.
 */
function placesOf(before: readonly unknown[], now: readonly unknown[]): Map<number, number> {
  const places = new Map<number, number>();
  const taken = new Set<number>();
  const settle = (find: (index: number) => number | undefined): void => {
    for (const index of before.keys()) {
      const place = places.has(index) ? undefined : find(index);
      if (place === undefined) continue;
      places.set(index, place);
      taken.add(place);
    }
  };
  const texts = before.map((element) => canonicalize(element));
  const free = Map.groupBy(now.keys(), (place) => canonicalize(now[place]));
  settle((index) => free.get(texts[index])?.shift());
  settle((index) => (now.length === before.length && !taken.has(index) ? index : undefined));
  return places;
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null;
}
