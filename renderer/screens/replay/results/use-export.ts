import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionFilter } from '#shared/contract/replay-decisions.ts';
import { client } from '../../../client/client.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { saveFile } from '../../../parts/save-file.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import type { Result } from '../replay-flow.ts';

const types = { csv: 'text/csv', ndjson: 'application/x-ndjson' } as const;

/** Saves decisions as a file, asked for piece by piece; `exporting` is the share that is there, null when idle. */
export function useExport({ log }: Result) {
  const { t } = useTranslation('replay');
  const language = useInterfaceLanguage();
  const [exporting, setExporting] = useState<string | null>(null);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });

  const start = async (format: keyof typeof types, filter: DecisionFilter): Promise<void> => {
    if (exporting !== null) return;
    setExporting(percent.format(0));
    try {
      // A blob is kept beside the page, whatever its size.
      const pieces: Blob[] = [];
      for (let from: number | null = 0; from !== null;) {
        const piece = await client.replay.export({ replayId: log.replayId, format, filter, from });
        pieces.push(new Blob([piece.text]));
        from = piece.next;
        if (from !== null && piece.total > 0) setExporting(percent.format(Math.min(1, from / piece.total)));
      }
      const fileName = `${t('export.fileName', { log: log.name.replace(/\.[^.]*$/, '') })}.${format}`;
      saveFile(fileName, new Blob(pieces), types[format]);
      showToast({ tone: 'done', message: t('export.done', { fileName }) });
    } catch {
      showToast({ tone: 'failed', message: t('export.failed') });
    } finally {
      setExporting(null);
    }
  };
  return { exporting, start };
}
