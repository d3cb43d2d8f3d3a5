import { useTranslation } from 'react-i18next';
import styles from './NumberSkeleton.module.css';

/** The shape of the page while it is on its way; it shows only when that takes a moment. */
export function NumberSkeleton() {
  const { t } = useTranslation('number');
  return (
    <div className={styles['skeleton']} role="status" aria-label={t('loading')}>
      <div className={styles['title']} />
      <div className={styles['hours']} />
      <div className={styles['band']} />
      <div className={styles['band']} />
    </div>
  );
}
