import { useTranslation } from 'react-i18next';
import type { ImportPlan } from '#shared/contract/workspace-file.ts';
import { PlanChanges } from '../../../parts/import-plan/PlanChanges.tsx';
import { PlanCounts } from '../../../parts/import-plan/PlanCounts.tsx';
import { isUnchanged, planCounts } from '../../../parts/import-plan/plan-counts.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Disclosed } from '../../../ui/Disclosed.tsx';
import styles from '../SyncScreen.module.css';
import type { Start } from './connect-flow.ts';
import { useLossText } from './use-loss-text.ts';

/** What a beginning would change, here or in the cloud: counts, what would be lost, and every change when asked for. */
export function PlanOfStart({ start, plan }: { start: Start; plan: ImportPlan }) {
  const { t } = useTranslation('sync');
  const lossText = useLossText();
  const counts = planCounts(plan);
  const losses = lossText(start, counts);
  // No count tells of these, and they are few.
  const uncounted: ImportPlan = { ...plan, numbers: [], contacts: [], order: [] };
  const listed: ImportPlan = { ...plan, workspace: null, guardRails: [] };
  return (
    <>
      <h3 className={styles['where']}>
        {start === 'mine' ? t('start.changesThere') : t('start.changesHere')}
      </h3>
      <PlanCounts counts={counts} />
      {losses.length > 0 && (
        <Banner tone="warning">
          {losses.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Banner>
      )}
      <PlanChanges plan={uncounted} />
      {!isUnchanged(listed) && (
        <Disclosed label={t('start.everyChange')}>
          <div className={styles['changes']}>
            <PlanChanges plan={listed} />
          </div>
        </Disclosed>
      )}
    </>
  );
}
