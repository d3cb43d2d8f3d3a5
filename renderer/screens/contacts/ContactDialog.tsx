import { useTranslation } from 'react-i18next';
import type { Contact } from '#shared/model/contact.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { useContactWords } from '../../parts/contact-picker/use-contact-words.ts';
import { HistoryLink } from '../../parts/rule-versions/HistoryLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './ContactForm.module.css';
import { OptOut } from './OptOut.tsx';

/** What is known of a contact, and whether auto-replies are sent to them, to be read. */
export function ContactDialog({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { t } = useTranslation(['contacts', 'words']);
  const { name } = useContactWords()(contact);
  const formattedPhone = usePhoneFormat()(contact.phone);
  return (
    <Dialog
      title={name}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('words:close')}</Button>}
    >
      <div className={styles['form']}>
        <div className={styles['head']}>
          <p className={styles['phone']}>
            {formattedPhone}
            <small>
              {contact.language === null
                ? t('contacts:unknownLanguage')
                : t(`words:language.${contact.language}`)}
            </small>
          </p>
          <HistoryLink about={{ kind: 'contact', phone: contact.phone }} />
        </div>
        <OptOut contact={contact} />
      </div>
    </Dialog>
  );
}
