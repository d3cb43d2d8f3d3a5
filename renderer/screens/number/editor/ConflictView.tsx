import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { VariableName } from '#shared/model/message-template.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { MessageText } from '../../../ui/MessageText.tsx';
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
  const section = useRef<HTMLElement>(null);
  // Not a button: who is typing must not choose by it.
  useEffect(() => section.current?.focus(), []);
  return (
    <section ref={section} tabIndex={-1} className={styles['conflict']} aria-labelledby="conflict-title">
      <h3 id="conflict-title">{theirs ? t('conflict.title') : t('conflict.titleDeleted')}</h3>
      <div className={styles['versions']}>
        <article className={styles['version']}>
          <h4>{t('conflict.mine')}</h4>
          <TextsOf texts={mine} />
          <Button size="small" onPress={onKeepMine}>
            {t('conflict.keepMine')}
          </Button>
        </article>
        <article className={styles['version']}>
          <h4>{t('conflict.theirs')}</h4>
          {theirs ? <TextsOf texts={theirs} /> : <p className={styles['deleted']}>{t('conflict.deleted')}</p>}
          <Button size="small" onPress={onTakeTheirs}>
            {theirs ? t('conflict.takeTheirs') : t('conflict.leaveDeleted')}
          </Button>
        </article>
      </div>
    </section>
  );
}

function TextsOf({ texts: { message, translations } }: { texts: Texts }) {
  const { t } = useTranslation('words');
  const language = useInterfaceLanguage();
  const nameOf = (name: VariableName): string => t(`variable.${name}`);
  return (
    <div className={styles['texts']}>
      {[message, ...Object.values(translations)].map((text) => (
        <p key={text}>
          <MessageText message={text} nameOf={nameOf} namesLang={language} />
        </p>
      ))}
    </div>
  );
}
