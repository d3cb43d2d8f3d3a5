import { useTranslation } from 'react-i18next';
import type { Changed } from '#shared/contract/activity.ts';
import { NumberNames } from './NumberNames.tsx';

const changes = ['added', 'changed', 'removed'] as const;
const things = ['numbers', 'autoReplies', 'contacts'] as const;

/** What an import added, changed and removed, counted, and which numbers it changed. */
export function ImportDetail({ changed }: { changed: Extract<Changed, { kind: 'import' }> }) {
  const { t } = useTranslation(['activity', 'workspaceFile']);
  const { guardRails, named } = changed;
  const counts = things.flatMap((thing) =>
    changes
      .filter((change) => changed[thing][change] > 0)
      .map((change) => t(`activity:tally.${thing}.${change}`, { count: changed[thing][change] })),
  );
  if (guardRails > 0) counts.push(t('activity:tally.guardRails', { count: guardRails }));
  const total = changes.reduce((sum, change) => sum + changed.numbers[change], 0);
  return (
    <>
      {counts.length > 0 && <p>{counts.join(' · ')}</p>}
      {named.length > 0 && (
        <NumberNames
          numbers={named.map(({ change, ...number }) => ({
            ...number,
            change: t(`workspaceFile:change.${change}`),
          }))}
          total={total}
        />
      )}
    </>
  );
}
