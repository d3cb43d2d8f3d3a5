import { useTranslation } from 'react-i18next';
import { languages } from '#shared/model/language.ts';
import { WordDiff } from '../../../parts/word-diff/WordDiff.tsx';
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
        content: <TextsOf texts={mine} others={theirs} />,
        choice: t('conflict.keepMine'),
        onChoose: onKeepMine,
      }}
      theirs={{
        title: t('conflict.theirs'),
        content: theirs ? (
          <TextsOf texts={theirs} others={mine} />
        ) : (
          <p className={styles['deleted']}>{t('conflict.deleted')}</p>
        ),
        choice: theirs ? t('conflict.takeTheirs') : t('conflict.leaveDeleted'),
        onChoose: onTakeTheirs,
      }}
    />
  );
}

/** Texts whole, the words that the others do not have marked. */
function TextsOf({ texts, others }: { texts: Texts; others: Texts | undefined }) {
  const versions = [
    { version: null, text: texts.message, other: others?.message },
    ...languages.map((version) => ({
      version,
      text: texts.translations[version],
      other: others?.translations[version],
    })),
  ];
  return (
    <div className={styles['texts']}>
      {versions.map(
        ({ version, text, other = '' }) =>
          text !== undefined && (
            <WordDiff
              key={version}
              before={other}
              after={text}
              {...(version && { lang: version })}
              show="after"
            />
          ),
      )}
    </div>
  );
}
