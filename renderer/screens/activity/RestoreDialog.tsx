import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ChangeDetail } from './ChangeDetail.tsx';
import styles from './RestoreDialog.module.css';
import type { RestoreQuestion } from './use-restore.ts';

type RestoreDialogProps = { question: RestoreQuestion; onAnswer: (isYes: boolean) => void };

/** Shows what a restored version would replace before it does. */
export function RestoreDialog({ question: { would }, onAnswer }: RestoreDialogProps) {
  const { t } = useTranslation(['activity', 'words']);
  return (
    <Dialog
      title={t('activity:restore.question')}
      isOpen
      onClose={() => onAnswer(false)}
      actions={
        <>
          <Button autoFocus onPress={() => onAnswer(false)}>
            {t('words:cancel')}
          </Button>
          <Button variant="primary" onPress={() => onAnswer(true)}>
            {t('words:restore')}
          </Button>
        </>
      }
    >
      <p>{would.kind === 'import' ? t('activity:restore.import') : t('activity:restore.overwrites')}</p>
      <div className={styles['change']}>
        <ChangeDetail changed={would} isWhole />
      </div>
    </Dialog>
  );
}
