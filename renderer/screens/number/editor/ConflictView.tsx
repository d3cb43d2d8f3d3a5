import { useTranslation } from 'react-i18next';
import type { VariableName } from '#shared/model/message-template.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { MessageText } from '../../../ui/MessageText.tsx';
import { TwoVersions } from '../../../ui/TwoVersions.tsx';
import styles from './ConflictView.module.css';
import type { Texts } from './texts.ts';

type ConflictViewProps = {
  mine: Texts;
  /** What is saved by now; undefined = the reply has been deleted. */
  theirs: Texts | undefined;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** The text written here beside the one that somebody else has saved meanwhile; a person chooses. */
export function ConflictView({ mine, theirs, onKeepMine, onTakeTheirs }: ConflictViewProps) {
  const { t } = useTranslation('number');
  return (
    <TwoVersions
      title={theirs ? t('conflict.title') : t('conflict.titleDeleted')}
      mine={{
        title: t('conflict.mine'),
        content: <TextsOf texts={mine} />,
        choice: t('conflict.keepMine'),
        onChoose: onKeepMine,
      }}
      theirs={{
        title: t('conflict.theirs'),
        content: theirs ? (
          <TextsOf texts={theirs} />
        ) : (
          <p className={styles['deleted']}>{t('conflict.deleted')}</p>
        ),
        choice: theirs ? t('conflict.takeTheirs') : t('conflict.leaveDeleted'),
        onChoose: onTakeTheirs,
      }}
    />
  );
}

function TextsOf({ texts: { message, translations } }: { texts: Texts }) {
  const { t } = useTranslation('words');
  const language = useInterfaceLanguage();
  const nameOf = (name: VariableName): string => t(`variable.${name}`);
  return (
    <div className={styles['texts']}>
      {Object.entries({ message, ...translations }).map(([version, text]) => (
        <p key={version}>
          <MessageText message={text} nameOf={nameOf} namesLang={language} />
        </p>
      ))}
    </div>
  );
}
