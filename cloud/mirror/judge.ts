import type { ConflictReason, Mutation } from '#shared/cloud-contract/push.ts';
import type { RuleRecord } from '#shared/cloud-contract/rule.ts';

/** What of the rule as it stands a verdict needs. */
export type Standing = Pick<RuleRecord, 'rev' | 'gen' | 'deleted' | 'bodyHash'>;

/**
 * What is to become of an edit: `write` it as the generation `gen` (`over`: the text it goes over had not been seen by
 * its author), leave the rule as it is because it already is so, or keep the body as a conflict.
 */
export type Verdict =
  | { kind: 'write'; gen: number; over: boolean }
  | { kind: 'unchanged' }
  | { kind: 'conflict'; why: Exclude<ConflictReason, 'deleted-over-edit'> };

/**
 * Decides on an edit whose body is right. Deleting wins, whatever it is based on; text replaces only the text its
 * author saw; what was deleted comes back by a restore alone. A restored cloud may have forgotten the later lives of a
 * rule: an edit from one of them takes the rule up to there.
 * @param standing the rule as it is, undefined when there never was one
 * @param bodyHash of the edit's body, null for a delete
 * @param parentDeleted whether the number that an auto-reply belongs to is deleted
 */
export function judge(
  standing: Standing | undefined,
  { op, base, gen }: Pick<Mutation, 'op' | 'base' | 'gen'>,
  bodyHash: string | null,
  parentDeleted: boolean,
): Verdict {
  switch (op) {
    case 'delete':
      if (standing?.deleted) return { kind: 'unchanged' };
      return {
        kind: 'write',
        gen: Math.max(gen, standing?.gen ?? 0),
        over: standing !== undefined && standing.rev > base,
      };
    case 'put':
      if (parentDeleted || isGone(standing, base, gen)) return { kind: 'conflict', why: 'deleted' };
      if (!standing) return { kind: 'write', gen, over: false };
      if (standing.rev === base) return { kind: 'write', gen: Math.max(gen, standing.gen), over: false };
      return standing.bodyHash === bodyHash ? { kind: 'unchanged' } : { kind: 'conflict', why: 'stale' };
    case 'restore':
      if (parentDeleted) return { kind: 'conflict', why: 'deleted' };
      if (!standing?.deleted || standing.rev !== base) return { kind: 'conflict', why: 'stale-restore' };
      return { kind: 'write', gen: Math.max(gen, standing.gen) + 1, over: false };
  }
}

/** Whether the life that an edit belongs to is over. */
function isGone(standing: Standing | undefined, base: number, gen: number): boolean {
  return standing ? standing.deleted || gen < standing.gen : base > 0;
}
