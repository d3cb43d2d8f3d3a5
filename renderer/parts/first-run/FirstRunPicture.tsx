import { Moon, PhoneMissed, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './FirstRunPicture.module.css';

/** A day with its opening hours, a call missed in the evening, and the text that answers it. */
export function FirstRunPicture() {
  const { t } = useTranslation('firstRun');
  return (
    <div className={styles['picture']} aria-hidden="true">
      <div className={styles['day']}>
        <span className={styles['night']}>
          <Moon size={14} strokeWidth={1.75} />
        </span>
        <span className={styles['open']}>
          <Sun size={15} strokeWidth={1.75} />
        </span>
        <span className={styles['night']}>
          <Moon size={14} strokeWidth={1.75} />
        </span>
      </div>
      <p className={styles['call']}>
        <span className={styles['moment']} />
        <PhoneMissed size={13} strokeWidth={1.75} />
        {t('picture.missedCall')}
        <span className={styles['separator']} />
        {t('picture.time')}
      </p>
      <p className={styles['bubble']}>{t('picture.message')}</p>
      <p className={styles['sent']}>
        <span className={styles['dot']} />
        {t('picture.sent')}
      </p>
    </div>
  );
}
