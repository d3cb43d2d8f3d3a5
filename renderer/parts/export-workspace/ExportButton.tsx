import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { saveFile } from '../save-file.ts';

/** Saves the whole workspace as a file where the browser or the system saves files. */
export function ExportButton({ size = 'medium' }: { size?: 'medium' | 'small' }) {
  const { t } = useTranslation('workspaceFile');
  const exporting = useMutation(
    api.workspaceFile.export.mutationOptions({
      onSuccess: ({ fileName, text }) => {
        saveFile(fileName, text, 'application/json');
        showToast({ tone: 'done', message: t('export.done', { fileName }) });
      },
      onError: () => showToast({ tone: 'failed', message: t('export.failed') }),
    }),
  );
  return (
    <Button size={size} onPress={() => !exporting.isPending && exporting.mutate({})}>
      <Download size={15} strokeWidth={1.75} aria-hidden="true" />
      {t('export.action')}
    </Button>
  );
}
