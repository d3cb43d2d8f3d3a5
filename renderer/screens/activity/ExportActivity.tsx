import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { saveFile } from '../../parts/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { askedBy, useActivityFilters } from './use-activity-filters.ts';

/** Saves the changes that are shown, all of them, as a file for a spreadsheet. */
export function ExportActivity() {
  const { t } = useTranslation('activity');
  const filters = useActivityFilters();
  const exporting = useMutation(
    api.activity.export.mutationOptions({
      onSuccess: ({ fileName, text }) => {
        saveFile(fileName, text, 'text/csv');
        showToast({ tone: 'done', message: t('export.done', { fileName }) });
      },
      onError: () => showToast({ tone: 'failed', message: t('export.failed') }),
    }),
  );
  return (
    <Button
      aria-label={t('export.label')}
      onPress={() => !exporting.isPending && exporting.mutate(askedBy(filters))}
    >
      <Download size={15} strokeWidth={1.75} aria-hidden="true" />
      {t('export.action')}
    </Button>
  );
}
