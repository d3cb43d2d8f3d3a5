import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/language.ts';
import type { VariableName } from '#shared/model/message-template.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { MessageText } from '../../ui/MessageText.tsx';
import { aroundChanges, whatIsThere, wordDiff } from './word-diff.ts';
import styles from './WordDiff.module.css';

const tags = { gone: 'del', come: 'ins', same: 'span' } as const;

type WordDiffProps = {
  before: string;
  after: string;
  lang?: Language;
  /** The words around what changes (`short`), or the text after whole, without what went. */
  show?: 'whole' | 'short' | 'after';
};

/** A message with the words that go struck out and those that come marked. */
export function WordDiff({ before, after, lang, show = 'whole' }: WordDiffProps) {
  const { t } = useTranslation('words');
  const language = useInterfaceLanguage();
  const nameOf = (name: VariableName): string => t(`variable.${name}`);
  const all = wordDiff(before, after);
  const pieces = show === 'short' ? aroundChanges(all) : show === 'after' ? whatIsThere(all) : all;
  return (
    <p className={styles['text']} lang={lang}>
      {pieces.map(({ kind, text }, index) => {
        const Tag = tags[kind];
        const [, start = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a piece is what stands at its place
          <Fragment key={index}>
            {start}
            <Tag>
              <MessageText message={words} nameOf={nameOf} namesLang={language} />
            </Tag>
            {end || (kind === 'gone' && ' ')}
          </Fragment>
        );
      })}
    </p>
  );
}
