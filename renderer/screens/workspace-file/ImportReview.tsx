import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { cancelImport, type ImportFlow, importPlanned } from '../../parts/import/import-flow.ts';
import { isUnchanged, planCounts } from '../../parts/import-plan/plan-counts.ts';
import { PlanChanges } from '../../parts/import-plan/PlanChanges.tsx';
import { PlanCounts } from '../../parts/import-plan/PlanCounts.tsx';
import { useImportedToast } from '../../parts/import/use-imported-toast.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { focusContent } from '../../ui/focus-content.ts';
import { ChooseAnother } from './ChooseAnother.tsx';
import { StepHeading } from '../../ui/StepHeading.tsx';
import styles from './WorkspaceFileScreen.module.css';

type Planned = Extract<ImportFlow, { step: 'planned' }>;

/** What importing a file would change, counts first, with the two ways out: *Import* and *Cancel*. */
export function ImportReview({ planned }: { planned: Planned }) {
  const { t } = useTranslation(['workspaceFile', 'words']);
  const navigate = useNavigate();
  const sayImported = useImportedToast();
  const { plan, name, isImporting, obstacle } = planned;

  const importIt = async (): Promise<void> => {
    const imported = await importPlanned();
    if (!imported) return;
    sayImported(imported, t('workspaceFile:imported'));
    await navigate({ to: '/settings/phone-numbers' });
    focusContent();
  };

  if (isUnchanged(plan)) {
    return (
      <section className={styles['card']}>
        <StepHeading>{t('workspaceFile:plan.nothing', { name })}</StepHeading>
        <div className={styles['actions']}>
          <Button onPress={cancelImport}>{t('words:close')}</Button>
          <ChooseAnother />
        </div>
      </section>
    );
  }

  const counts = planCounts(plan);
  const removals = [
    ...(counts.numbers.removed > 0
      ? [t('workspaceFile:plan.removal.numbers', { count: counts.numbers.removed })]
      : []),
    ...(counts.replies.removed > 0
      ? [t('workspaceFile:plan.removal.replies', { count: counts.replies.removed })]
      : []),
    ...(counts.contacts.removed > 0
      ? [t('workspaceFile:plan.removal.contacts', { count: counts.contacts.removed })]
      : []),
  ];
  return (
    <>
      <section className={styles['card']}>
        <StepHeading>{t('workspaceFile:plan.title', { name })}</StepHeading>
        <p className={styles['lead']}>{t('workspaceFile:plan.text')}</p>
        {obstacle === 'changed_meanwhile' && (
          <Banner tone="warning">{t('workspaceFile:plan.changedMeanwhile')}</Banner>
        )}
        {obstacle === 'not_imported' && <Banner tone="error">{t('workspaceFile:plan.notImported')}</Banner>}
        {removals.length > 0 && (
          <Banner tone="warning">
            {removals.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Banner>
        )}
        <PlanCounts counts={counts} />
        <PlanChanges plan={plan} />
      </section>
      <div className={styles['decide']}>
        <ChooseAnother />
        <span className={styles['space']} />
        <Button isDisabled={isImporting} onPress={cancelImport}>
          {t('words:cancel')}
        </Button>
        <Button variant="primary" onPress={() => void importIt()}>
          {isImporting ? t('workspaceFile:plan.importing') : t('workspaceFile:plan.import')}
        </Button>
      </div>
    </>
  );
}
