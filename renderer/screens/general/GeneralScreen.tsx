import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { About } from './About.tsx';
import { Appearance } from './Appearance.tsx';
import { Business } from './Business.tsx';
import styles from './GeneralScreen.module.css';

/** How Relais looks on this device, what the business is called, and which Relais this is. */
export function GeneralScreen() {
  const { t } = useTranslation('settings');
  return (
    <div className={styles['page']}>
      <PageHeader title={t('title')} />
      <Appearance />
      <Business />
      <About />
    </div>
  );
}
