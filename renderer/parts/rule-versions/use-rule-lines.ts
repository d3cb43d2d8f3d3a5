import type { RuleVersions } from '#shared/contract/sync.ts';
import { useFieldLines } from '../field-changes/use-field-lines.ts';
import { useClosureLines } from '../hours-changes/use-closure-lines.ts';
import { useWeekLines } from '../hours-changes/use-week-lines.ts';
import type { DiffLine } from '../word-diff/DiffLines.tsx';

/** Things that are made of fields. */
export type FieldVersions = Exclude<RuleVersions, { kind: 'auto_reply' }>;

/** From theirs to mine, a field a line; of a number with the days and the closures that are other ones. */
export function useRuleLines(): (versions: FieldVersions) => DiffLine[] {
  const fieldLines = useFieldLines();
  const weekLines = useWeekLines();
  const closureLines = useClosureLines();
  return (versions) => {
    const { kind, mine, theirs } = versions;
    const fields = fieldLines(theirs, mine);
    if (kind !== 'phone_number') return fields;
    return [
      ...fields,
      ...weekLines(versions.theirs?.businessHours, versions.mine?.businessHours),
      ...closureLines(versions.theirs?.closures ?? [], versions.mine?.closures ?? []),
    ];
  };
}
