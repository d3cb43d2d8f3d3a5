import { useTranslation } from 'react-i18next';
import type { ImportPlan } from '#shared/contract/workspace-file.ts';
import styles from './Changes.module.css';

/** The business's name, new or changed; or its language, when the name stays. */
export function WorkspaceChange({ change }: { change: NonNullable<ImportPlan['workspace']> }) {
  const { t } = useTranslation('workspaceFile');
  const { before, after } = change;
  const sentence = (): string => {
    if (before === null) return t('workspace.named', { after });
    return before === after ? t('workspace.language') : t('workspace.renamed', { before, after });
  };
  return (
    <section className={styles['section']}>
      <h3>{t('workspace.title')}</h3>
      <p>{sentence()}</p>
    </section>
  );
}
