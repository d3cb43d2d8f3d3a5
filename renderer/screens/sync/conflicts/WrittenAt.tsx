import { ChangedAt } from '../ChangedAt.tsx';

/** When a version was written, after whose it is; nothing where nobody knows. */
export function WrittenAt({ at }: { at: number | null }) {
  if (at === null) return null;
  return (
    <span>
      {'· '}
      <ChangedAt at={at} />
    </span>
  );
}
