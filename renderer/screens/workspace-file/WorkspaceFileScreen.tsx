import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { useCanWrite } from '../../client/use-can-write.ts';
import { useImportFlow } from '../../parts/import/import-flow.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { ExportCard } from './ExportCard.tsx';
import { FaultReport } from './FaultReport.tsx';
import { ImportReview } from './ImportReview.tsx';
import styles from './WorkspaceFileScreen.module.css';

/**
 * The workspace as a file: exporting it, and importing one after seeing what it would change. A support person opens
 * one as long as there is no workspace.
 */
export function WorkspaceFileScreen() {
  const { t } = useTranslation('workspaceFile');
  const flow = useImportFlow();
  const { data: workspace } = useQuery(api.workspace.get.queryOptions());
  const canWrite = useCanWrite();
  if (!canWrite && workspace) {
    return (
      <div className={styles['page']}>
        <PageHeader title={t('title')} />
        <ExportCard />
      </div>
    );
  }
  return (
    <div className={styles['page']}>
      <PageHeader title={t('title')} />
      {flow.step === 'faulty' && <FaultReport name={flow.name} faults={flow.faults} total={flow.total} />}
      {flow.step === 'planned' && <ImportReview planned={flow} />}
      {(flow.step === 'choosing' || flow.step === 'reading') && (
        <>
          <ChooseFile flow={flow} />
          <ExportCard />
        </>
      )}
    </div>
  );
}
