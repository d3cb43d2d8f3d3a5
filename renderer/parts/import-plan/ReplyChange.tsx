import { useTranslation } from 'react-i18next';
import type { NumberChange } from '#shared/contract/workspace-file.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { MessageText } from '../../ui/MessageText.tsx';
import { PeriodIcon } from '../../ui/PeriodIcon.tsx';
import { classes } from '../../ui/classes.ts';
import { ChangeMark } from './ChangeMark.tsx';
import styles from './ReplyChange.module.css';

type ReplyChangeProps = {
  reply: NumberChange['autoReplies'][number];
  /** Whether the reply says for itself what happens to it; it need not where its whole number comes or goes. */
  isMarked: boolean;
};

/** One auto-reply of a plan: its place, its text as it is and as it would be. */
export function ReplyChange({ reply, isMarked }: ReplyChangeProps) {
  const { t } = useTranslation(['workspaceFile', 'words']);
  const { trigger, period, change, before, after } = reply;
  const isSameText = before === after;
  return (
    <li className={styles['reply']}>
      <p className={styles['slot']}>
        <PeriodIcon period={period} size={14} />
        <span className={styles['slotName']}>
          {t(`words:trigger.${trigger}`)} {t(`words:inPeriod.${period}`)}
        </span>
        {isMarked && <ChangeMark change={change} label={t(`workspaceFile:replyChange.${change}`)} />}
      </p>
      {isMarked && before !== null && !isSameText && <Message tone="before" text={before} />}
      {isMarked && after !== null && (
        <Message tone={before === null || isSameText ? 'plain' : 'after'} text={after} />
      )}
      {!isMarked && <Message tone="plain" text={after ?? before ?? ''} />}
      {isMarked && isSameText && <p className={styles['note']}>{t('workspaceFile:replies.translation')}</p>}
    </li>
  );
}

function Message({ tone, text }: { tone: 'before' | 'after' | 'plain'; text: string }) {
  const { t } = useTranslation(['workspaceFile', 'words']);
  const language = useInterfaceLanguage();
  const message = (
    <MessageText message={text} nameOf={(name) => t(`words:variable.${name}`)} namesLang={language} />
  );
  if (tone === 'plain') return <p className={styles['message']}>{message}</p>;
  const Tag = tone === 'before' ? 'del' : 'ins';
  return (
    <p className={classes(styles['message'], styles[tone])}>
      <span className={styles['side']}>
        {t(tone === 'before' ? 'workspaceFile:replies.before' : 'workspaceFile:replies.after')}
      </span>
      <Tag>{message}</Tag>
    </p>
  );
}
