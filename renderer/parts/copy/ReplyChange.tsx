import { useTranslation } from 'react-i18next';
import type { CopyGroup } from '#shared/contract/copying.ts';
import type { Slot } from '#shared/model/auto-reply.ts';
import { type Language, languages } from '#shared/model/language.ts';
import type { Translations } from '#shared/model/message.ts';
import { WordDiff } from '../word-diff/WordDiff.tsx';
import styles from './TargetChanges.module.css';
import { ThingChange } from './ThingChange.tsx';

type Texts = { message: string; translations: Translations };

type ReplyChangeProps = {
  reply: Slot & { before: Texts | null; after: Texts };
  planned: CopyGroup['replies'][number];
  /** The language the number speaks. */
  spoken: Language;
};

/** A reply as it is and as it would be: the words that go and those that come, in each language. */
export function ReplyChange({ reply, planned: { change, language }, spoken }: ReplyChangeProps) {
  const { t } = useTranslation(['copying', 'words']);
  const { trigger, period, before, after } = reply;
  const name = `${t(`words:trigger.${trigger}`)}, ${t(`words:inPeriod.${period}`)}`;
  const isWritten = change !== 'same';
  return (
    <ThingChange name={name} change={change}>
      {isWritten && <WordDiff before={before?.message ?? ''} after={after.message} lang={spoken} />}
      {isWritten &&
        languages
          .filter((version) => before?.translations[version] ?? after.translations[version])
          .map((version) => (
            <div key={version}>
              <p className={styles['version']}>{t(`words:language.${version}`)}</p>
              <WordDiff
                lang={version}
                before={before?.translations[version] ?? ''}
                after={after.translations[version] ?? ''}
              />
            </div>
          ))}
      {isWritten && language !== 'same' && (
        <p className={styles['note']}>{t(`copying:language.${language}`)}</p>
      )}
    </ThingChange>
  );
}
