import { useTranslation } from 'react-i18next';
import type { Contact } from '#shared/model/contact.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { useContactWords } from '../../parts/contact-picker/use-contact-words.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Pill } from '../../ui/Pill.tsx';
import styles from './ContactRow.module.css';
import { useOptOutDate } from './use-opt-out-date.ts';

/** Who it is, the language they are answered in, and since when they no longer are. */
export function ContactRow({ contact }: { contact: Contact }) {
  const { t } = useTranslation(['contacts', 'words']);
  const formatPhone = usePhoneFormat();
  const optOutDate = useOptOutDate();
  const { phone, firstName, lastName, language, optedOutAt } = contact;
  const { name } = useContactWords()(contact);
  const isNamed = firstName !== '' || lastName !== '';
  return (
    <div className={styles['contact']}>
      <Avatar name={isNamed ? name : '#'} seed={phone} />
      <span className={styles['who']}>
        <span className={styles['name']}>{name}</span>
        {isNamed && <small className={styles['phone']}>{formatPhone(phone)}</small>}
      </span>
      <span className={styles['language']}>
        {language === null ? t('contacts:unknownLanguage') : t(`words:language.${language}`)}
      </span>
      <span className={styles['optOut']}>
        {optedOutAt !== null && (
          <Pill tone="warning">
            {t('contacts:optedOutSince', { date: optOutDate(optedOutAt, 'medium') })}
          </Pill>
        )}
      </span>
    </div>
  );
}
