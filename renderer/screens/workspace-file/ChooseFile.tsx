import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useTranslation } from 'react-i18next';
import { cancelImport, type ImportFlow, openFile } from '../../parts/import/import-flow.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { useRefusalText } from './use-refusal-text.ts';
import styles from './WorkspaceFileScreen.module.css';

type ChoosingFlow = Extract<ImportFlow, { step: 'choosing' | 'reading' }>;

/** Where a workspace file is dropped or chosen, why the last one was not taken, and the reading of one. */
export function ChooseFile({ flow }: { flow: ChoosingFlow }) {
  const { t } = useTranslation(['workspaceFile', 'words']);
  const refusalText = useRefusalText();
  return (
    <section className={styles['card']}>
      <h2>{t('workspaceFile:import.title')}</h2>
      <p className={styles['lead']}>{t('workspaceFile:import.text')}</p>
      {flow.step === 'reading' ? (
        <div className={styles['reading']}>
          <ProgressBar isIndeterminate aria-label={t('workspaceFile:reading.label', { name: flow.name })}>
            <p>{t('workspaceFile:reading.label', { name: flow.name })}</p>
            <div className={styles['track']}>
              <div className={styles['bar']} />
            </div>
          </ProgressBar>
          <Button size="small" onPress={cancelImport}>
            {t('words:cancel')}
          </Button>
        </div>
      ) : (
        <>
          {flow.refusal && <Banner tone="error">{refusalText(flow.refusal)}</Banner>}
          <FileDrop
            label={t('workspaceFile:import.drop')}
            hint={t('workspaceFile:import.hint')}
            buttonLabel={t('workspaceFile:import.choose')}
            accept={['.json']}
            onDrop={(dropped) => void openFile(dropped)}
          />
        </>
      )}
    </section>
  );
}
