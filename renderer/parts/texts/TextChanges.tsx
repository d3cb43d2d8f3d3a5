import { useTranslation } from 'react-i18next';
import { type Language, languages } from '#shared/model/language.ts';
import { WordDiff } from '../word-diff/WordDiff.tsx';
import type { Texts } from './texts.ts';
import styles from './Texts.module.css';

type TextChangesProps = {
  /** The one the message is written in. */
  language: Language;
  /** Null = there was no reply, or is none any more. */
  before: Texts | null;
  after: Texts | null;
  /** The words around what changes only. */
  isShort: boolean;
};

/** The texts of a reply that are other ones: the words that went and those that came, in each language. */
export function TextChanges({ language, before, after, isShort }: TextChangesProps) {
  const { t } = useTranslation('words');
  const versions = [
    { version: null, old: before?.message ?? '', now: after?.message ?? '' },
    ...languages.map((version) => ({
      version,
      old: before?.translations[version] ?? '',
      now: after?.translations[version] ?? '',
    })),
  ];
  return versions
    .filter(({ old, now }) => old !== now)
    .map(({ version, old, now }) => (
      <div key={version ?? 'message'}>
        {version && <p className={styles['version']}>{t(`language.${version}`)}</p>}
        <WordDiff
          before={old}
          after={now}
          lang={version ?? language}
          show={before ? (isShort ? 'short' : 'whole') : 'after'}
        />
      </div>
    ));
}
