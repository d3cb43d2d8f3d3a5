import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FileFault } from '#shared/contract/errors.ts';
import { fieldName } from '#shared/model/fault-wording.ts';
import { useFaultText } from '../../i18n/use-words.ts';
import { cancelImport } from '../../parts/import/import-flow.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { ChooseAnother } from './ChooseAnother.tsx';
import styles from './FaultReport.module.css';
import { StepHeading } from '../../ui/StepHeading.tsx';
import screenStyles from './WorkspaceFileScreen.module.css';

/** More than a person corrects in one go. */
const shownAtMost = 200;

type FaultReportProps = {
  name: string;
  faults: readonly FileFault[];
  /** How many there are, of which `faults` are the first. */
  total: number;
};

/** What is wrong with a file, each thing with its place. */
export function FaultReport({ name, faults, total }: FaultReportProps) {
  const { t } = useTranslation(['workspaceFile', 'words']);
  const faultText = useFaultText();
  const placeOf = ({ line, column }: FileFault) => t('workspaceFile:faults.place', { line, column });

  const copyAll = async (): Promise<void> => {
    const lines = faults.map((fault) =>
      [placeOf(fault), fieldName(fault.path), faultText(fault)].filter(Boolean).join('\t'),
    );
    try {
      await navigator.clipboard.writeText(`${name}\n${lines.join('\n')}\n`);
      showToast({ tone: 'done', message: t('workspaceFile:faults.copied', { count: faults.length }) });
    } catch {
      showToast({ tone: 'failed', message: t('workspaceFile:faults.copyFailed') });
    }
  };

  const unshown = faults.length - shownAtMost;
  const unlisted = total - faults.length;
  return (
    <section className={screenStyles['card']}>
      <StepHeading>{t('workspaceFile:faults.title', { name, count: total })}</StepHeading>
      <p className={screenStyles['lead']}>{t('workspaceFile:faults.text')}</p>
      <ol className={styles['faults']} aria-label={t('workspaceFile:faults.list')}>
        {faults.slice(0, shownAtMost).map((fault, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the list never changes while it is shown
          <li key={index}>
            <span className={styles['place']}>{placeOf(fault)}</span>
            <span className={styles['what']}>
              {faultText(fault)}
              {fault.path.length > 0 && <code className={styles['field']}>{fieldName(fault.path)}</code>}
            </span>
          </li>
        ))}
      </ol>
      {unshown > 0 && (
        <p className={screenStyles['lead']}>{t('workspaceFile:faults.more', { count: unshown })}</p>
      )}
      {unlisted > 0 && (
        <p className={screenStyles['lead']}>{t('workspaceFile:faults.unlisted', { count: unlisted })}</p>
      )}
      <div className={screenStyles['actions']}>
        <Button variant="quiet" onPress={() => void copyAll()}>
          <Copy size={15} strokeWidth={1.75} aria-hidden="true" />
          {t('workspaceFile:faults.copyAll')}
        </Button>
        <span className={screenStyles['space']} />
        <Button onPress={cancelImport}>{t('words:cancel')}</Button>
        <ChooseAnother isMain />
      </div>
    </section>
  );
}
