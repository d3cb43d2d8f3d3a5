import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import styles from './HoursFooter.module.css';
import { type HoursEditing, isApplied, isToSave } from './hours-editing.ts';

const icons = {
  unchanged: null,
  typing: null,
  applying: LoaderCircle,
  applied: Check,
  notApplied: CircleAlert,
};

/** Whether what is shown holds already, and the way out. */
export function HoursFooter({ editing, onClose }: { editing: HoursEditing; onClose: () => void }) {
  const { t } = useTranslation('hours');
  const state = stateOf(editing);
  const Icon = icons[state];
  return (
    <footer className={styles['footer']}>
      <p role="status" className={classes(styles['state'], styles[state])}>
        {Icon && <Icon size={15} aria-hidden="true" />}
        {t(`state.${state}`)}
      </p>
      <Button variant="primary" onPress={onClose}>
        {t('done')}
      </Button>
    </footer>
  );
}

function stateOf(editing: HoursEditing): keyof typeof icons {
  const { history, isSaving } = editing;
  if (!isSaving && isToSave(editing) && history.typingIn !== null) return 'typing';
  if (isSaving || isToSave(editing)) return 'applying';
  if (!isApplied(editing)) return 'notApplied';
  return history.past.length + history.future.length === 0 ? 'unchanged' : 'applied';
}
