import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes.ts';
import type { ChangeCount, PlanCounts as Counts } from './plan-counts.ts';
import styles from './PlanCounts.module.css';

const kinds = ['numbers', 'replies', 'contacts'] as const;
const changes = ['added', 'changed', 'removed'] as const;

/** How many numbers, auto-replies and contacts would come, change and go. */
export function PlanCounts({ counts }: { counts: Counts }) {
  const { t } = useTranslation('workspaceFile');
  return (
    <dl className={styles['counts']}>
      {kinds.map((kind) => (
        <div key={kind} className={styles['count']}>
          <dt>{t(`count.${kind}`)}</dt>
          <dd>
            <CountOf count={counts[kind]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function CountOf({ count }: { count: ChangeCount }) {
  const { t } = useTranslation('workspaceFile');
  const some = changes.filter((change) => count[change] > 0);
  if (some.length === 0) return <span className={styles['none']}>{t('count.none')}</span>;
  return some.map((change) => (
    <span key={change} className={classes(styles['figure'], styles[change])}>
      {t(`count.${change}`, { count: count[change] })}
    </span>
  ));
}
