import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CopyGroup, CopyWhat } from '#shared/contract/copying.ts';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import { api } from '../../client/client.ts';
import { ClosuresChange } from './ClosuresChange.tsx';
import { HoursChange } from './HoursChange.tsx';
import { ReplyChange } from './ReplyChange.tsx';
import styles from './TargetChanges.module.css';

type TargetComparisonProps = {
  fromId: string;
  what: CopyWhat;
  to: Pick<NumberSummary, 'id' | 'language'>;
  group: CopyGroup;
};

/** What one number has and would have, one thing after the other. */
export function TargetComparison({ fromId, what, to, group }: TargetComparisonProps) {
  const { t } = useTranslation('copying');
  const { data, isError } = useQuery(
    api.copying.compare.queryOptions({ input: { fromId, what, toId: to.id }, gcTime: 0 }),
  );
  if (isError) return <p className={styles['note']}>{t('failure.plan')}</p>;
  if (!data) return null;
  return (
    <ul className={styles['things']}>
      {group.hours && <HoursChange change={group.hours} before={data.before} after={data.after} />}
      {group.closures && <ClosuresChange change={group.closures} before={data.before} after={data.after} />}
      {data.replies.map((reply, index) => {
        const planned = group.replies[index];
        return (
          planned && (
            <ReplyChange
              key={`${reply.trigger}.${reply.period}`}
              reply={reply}
              planned={planned}
              spoken={to.language}
            />
          )
        );
      })}
    </ul>
  );
}
