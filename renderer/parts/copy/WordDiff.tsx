import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/language.ts';
import type { VariableName } from '#shared/model/message-template.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { MessageText } from '../../ui/MessageText.tsx';
import styles from './TargetChanges.module.css';
import { wordDiff } from './word-diff.ts';

const tags = { gone: 'del', come: 'ins', same: 'span' } as const;

/** A message with the words that go struck out and those that come marked. */
export function WordDiff({ before, after, lang }: { before: string; after: string; lang: Language }) {
  const { t } = useTranslation('words');
  const language = useInterfaceLanguage();
  const nameOf = (name: VariableName): string => t(`variable.${name}`);
  return (
    <p className={styles['text']} lang={lang}>
      {wordDiff(before, after).map(({ kind, text }, index) => {
        const Tag = tags[kind];
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a piece is what stands at its place
          <Tag key={index}>
            <MessageText message={text} nameOf={nameOf} namesLang={language} />
          </Tag>
        );
      })}
    </p>
  );
}
