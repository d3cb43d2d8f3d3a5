import type { RuleVersions } from '#shared/contract/sync.ts';

/** Whether one of two versions is not there, rather than not to be read. */
export function isAbsent(versions: RuleVersions, side: 'mine' | 'theirs'): boolean {
  return versions[side] === null && !versions.unreadable.includes(side);
}
