import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { ExportButton } from '../../parts/export-workspace/ExportButton.tsx';
import styles from './WorkspaceFileScreen.module.css';

/** Saves the whole workspace as a file, once there is one. */
export function ExportCard() {
  const { t } = useTranslation('workspaceFile');
  const { data: workspace } = useQuery(api.workspace.get.queryOptions());
  const hasNothing = workspace === null;
  return (
    <section className={styles['card']}>
      <h2>{t('export.title')}</h2>
      <p className={styles['lead']}>{hasNothing ? t('export.nothing') : t('export.text')}</p>
      {!hasNothing && (
        <div>
          <ExportButton />
        </div>
      )}
    </section>
  );
}
