import { useMutation, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { saveFile } from '../../parts/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import styles from './WorkspaceFileScreen.module.css';

/** Saves the whole workspace as a file where the browser or the system saves files. */
export function ExportCard() {
  const { t } = useTranslation('workspaceFile');
  const { data: workspace } = useQuery(api.workspace.get.queryOptions());
  const exporting = useMutation(
    api.workspaceFile.export.mutationOptions({
      onSuccess: ({ fileName, text }) => {
        saveFile(fileName, text, 'application/json');
        showToast({ tone: 'done', message: t('export.done', { fileName }) });
      },
      onError: () => showToast({ tone: 'failed', message: t('export.failed') }),
    }),
  );
  const hasNothing = workspace === null;
  return (
    <section className={styles['card']}>
      <h2>{t('export.title')}</h2>
      <p className={styles['lead']}>{hasNothing ? t('export.nothing') : t('export.text')}</p>
      {!hasNothing && (
        <div>
          <Button onPress={() => !exporting.isPending && exporting.mutate({})}>
            <Download size={15} strokeWidth={1.75} aria-hidden="true" />
            {t('export.action')}
          </Button>
        </div>
      )}
    </section>
  );
}
