import { useTranslation } from 'react-i18next';
import { type Language, languages } from '#shared/model/language.ts';
import { WordDiff } from '../word-diff/WordDiff.tsx';
import type { Texts } from './texts.ts';
import styles from './Texts.module.css';

type MarkedTextsProps = {
  /** The one the message is written in. */
  language: Language;
  texts: Texts;
  /** What they stand beside; null = no reply is there. */
  others: Texts | null;
};

/** Texts whole, in each language they are written in, the words that the others do not have marked. */
export function MarkedTexts({ language, texts, others }: MarkedTextsProps) {
  const { t } = useTranslation('words');
  const translations = languages.flatMap((version) => {
    const text = texts.translations[version];
    return text === undefined ? [] : [{ version, text, other: others?.translations[version] ?? '' }];
  });
  return (
    <div className={styles['texts']}>
      <WordDiff before={others?.message ?? ''} after={texts.message} lang={language} show="after" />
      {translations.map(({ version, text, other }) => (
        <div key={version}>
          <p className={styles['version']}>{t(`language.${version}`)}</p>
          <WordDiff before={other} after={text} lang={version} show="after" />
        </div>
      ))}
    </div>
  );
}
