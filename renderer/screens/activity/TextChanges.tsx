import { useTranslation } from 'react-i18next';
import type { Changed } from '#shared/contract/activity.ts';
import { languages } from '#shared/model/language.ts';
import { WordDiff } from '../../parts/word-diff/WordDiff.tsx';
import styles from './Entry.module.css';

type ReplyChanged = Extract<Changed, { kind: 'auto_reply' }>;

/** The texts of a reply that are other ones: the words that went and those that came, in each language. */
export function TextChanges({ changed, isShort }: { changed: ReplyChanged; isShort: boolean }) {
  const { t } = useTranslation('words');
  const { language, before, after } = changed;
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
