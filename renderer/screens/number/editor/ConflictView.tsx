import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/language.ts';
import { MarkedTexts } from '../../../parts/texts/MarkedTexts.tsx';
import type { Texts } from '../../../parts/texts/texts.ts';
import { TwoVersions } from '../../../ui/TwoVersions.tsx';
import styles from './ConflictView.module.css';

type ConflictViewProps = {
  /** The one the number's messages are written in. */
  language: Language;
  mine: Texts;
  /** What is saved by now; null = the reply has been deleted. */
  theirs: Texts | null;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** The text written here beside the one that somebody else has saved meanwhile; a person chooses. */
export function ConflictView({ language, mine, theirs, onKeepMine, onTakeTheirs }: ConflictViewProps) {
  const { t } = useTranslation('number');
  return (
    <TwoVersions
      title={theirs ? t('conflict.title') : t('conflict.titleDeleted')}
      mine={{
        title: t('conflict.mine'),
        content: (
          <div className={styles['texts']}>
            <MarkedTexts language={language} texts={mine} others={theirs} />
          </div>
        ),
        choice: t('conflict.keepMine'),
        onChoose: onKeepMine,
      }}
      theirs={{
        title: t('conflict.theirs'),
        content: theirs ? (
          <div className={styles['texts']}>
            <MarkedTexts language={language} texts={theirs} others={mine} />
          </div>
        ) : (
          <p className={styles['deleted']}>{t('conflict.deleted')}</p>
        ),
        choice: theirs ? t('conflict.takeTheirs') : t('conflict.leaveDeleted'),
        onChoose: onTakeTheirs,
      }}
    />
  );
}
