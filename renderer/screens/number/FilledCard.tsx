import { Eye, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StoredAutoReply } from '#shared/contract/numbers.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { useCanWrite } from '../../client/use-can-write.ts';
import { formatChanged } from '../../i18n/time.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { whoAndWhen } from '../../i18n/who-and-when.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { MessageText } from '../../ui/MessageText.tsx';
import styles from './AutoReplyCard.module.css';
import type { CloudState } from './cloud/cloud-state.ts';
import { CloudMark } from './cloud/CloudMark.tsx';
import { SmsCost } from './SmsCost.tsx';

type FilledCardProps = {
  reply: StoredAutoReply;
  language: PhoneNumber['language'];
  now: number;
  /** What of it is not in the cloud. */
  inCloud: CloudState | null;
  onOpen: () => void;
};

/** The reply of a card: its text, who wrote it and when, and what it costs. */
export function FilledCard({ reply, language, now, inCloud, onOpen }: FilledCardProps) {
  const { t } = useTranslation(['number', 'words']);
  const interfaceLanguage = useInterfaceLanguage();
  const canWrite = useCanWrite();
  const Icon = canWrite ? Pencil : Eye;
  return (
    <>
      <p className={classes(styles['text'], styles['message'])} lang={language}>
        <MessageText
          message={reply.message}
          nameOf={(variable) => t(`words:variable.${variable}`)}
          namesLang={interfaceLanguage}
        />
      </p>
      <div className={styles['footer']}>
        <CloudMark state={inCloud} />
        <span className={styles['changed']}>
          {whoAndWhen(reply.updatedBy, formatChanged(reply.updatedAt, now, interfaceLanguage))}
        </span>
        <SmsCost text={reply.example} />
        <span className={styles['edit']}>
          <Button size="small" onPress={onOpen}>
            <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
            {canWrite ? t('words:edit') : t('words:see')}
          </Button>
        </span>
      </div>
    </>
  );
}
