import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../../i18n/use-words.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { HoursConflict } from './HoursConflict.tsx';
import styles from './HoursNotices.module.css';
import type { HoursEditing, HoursEditor } from './hours-editing.ts';

/** What keeps the hours that are shown from being those that hold. */
export function HoursNotices({ editor, editing }: { editor: HoursEditor; editing: HoursEditing }) {
  const { t } = useTranslation('hours');
  const faultText = useFaultText();
  const { theirs, failure, history } = editing;
  if (theirs) {
    return (
      <HoursConflict
        mine={history.present}
        theirs={theirs.hours}
        onKeepMine={editor.keepMine}
        onTakeTheirs={editor.takeTheirs}
      />
    );
  }
  switch (failure?.code) {
    case 'refused':
      return (
        <Banner tone="error">
          {t('refused')}
          <ul className={styles['faults']}>
            {failure.faults.map((fault) => (
              <li key={fault.path.join('.')}>{faultText(fault)}</li>
            ))}
          </ul>
        </Banner>
      );
    case 'failed':
      return (
        <Banner
          tone="error"
          action={
            <Button size="small" onPress={editor.retry}>
              {t('retry')}
            </Button>
          }
        >
          {t('failed')}
        </Banner>
      );
    default:
      return null;
  }
}
