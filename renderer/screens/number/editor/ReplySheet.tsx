import { useTranslation } from 'react-i18next';
import type { StoredAutoReply } from '#shared/contract/numbers.ts';
import { languages } from '#shared/model/language.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { SideSheet } from '../../../ui/Dialog.tsx';
import { MessageText } from '../../../ui/MessageText.tsx';
import { SmsCost } from '../SmsCost.tsx';
import sheet from './AutoReplyEditor.module.css';
import { EditorHeader } from './EditorHeader.tsx';
import styles from './ReplySheet.module.css';

type ReplySheetProps = { number: PhoneNumber; reply: StoredAutoReply; onClose: () => void };

/** The sheet in which an auto-reply is read, in each language it is written in. */
export function ReplySheet({ number, reply, onClose }: ReplySheetProps) {
  const { t } = useTranslation(['number', 'words']);
  const namesLang = useInterfaceLanguage();
  const texts = { ...reply.translations, [number.language]: reply.message };
  return (
    <SideSheet isOpen onClose={onClose}>
      <div className={sheet['sheet']}>
        <EditorHeader numberId={number.id} slot={reply} isActive onClose={onClose} />
        <div className={sheet['body']}>
          {languages.map((language) => {
            const message = texts[language];
            if (message === undefined) return null;
            return (
              <section key={language} className={styles['version']}>
                <h3>{t(`words:language.${language}`)}</h3>
                <p className={styles['message']} lang={language}>
                  <MessageText
                    message={message}
                    nameOf={(name) => t(`words:variable.${name}`)}
                    namesLang={namesLang}
                  />
                </p>
              </section>
            );
          })}
          <p className={styles['cost']}>
            <SmsCost text={reply.example} />
          </p>
        </div>
      </div>
    </SideSheet>
  );
}
