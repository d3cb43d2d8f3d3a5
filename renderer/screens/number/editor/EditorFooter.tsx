import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import styles from './EditorFooter.module.css';
import type { Editing } from './use-editing.ts';

type EditorFooterProps = { editing: Editing; onCancel: () => void };

/** Delete at the left, far from Save; what is not saved is said between them. */
export function EditorFooter({ editing, onCancel }: EditorFooterProps) {
  const { t } = useTranslation(['number', 'words']);
  return (
    <footer className={styles['footer']}>
      {editing.isActive && (
        <Button variant="quiet" danger onPress={editing.remove}>
          <Trash2 size={15} strokeWidth={1.75} aria-hidden="true" />
          {t('words:delete')}
        </Button>
      )}
      <span className={styles['state']} role="status">
        {editing.isUnsaved && t('number:draft.kept')}
      </span>
      <Button onPress={onCancel}>{t('words:cancel')}</Button>
      <Button variant="primary" isPending={editing.isSaving} onPress={editing.save}>
        {t('words:save')}
      </Button>
    </footer>
  );
}
