import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { About } from './About.tsx';
import { Appearance } from './Appearance.tsx';
import { Business } from './Business.tsx';
import { Profile } from './Profile.tsx';
import styles from './GeneralScreen.module.css';

/** Who uses this device, how Relais looks on it, what the business is called, and which Relais this is. */
export function GeneralScreen() {
  const { t } = useTranslation('settings');
  return (
    <div className={styles['page']}>
      <PageHeader title={t('title')} />
      <Profile />
      <Appearance />
      <Business />
      <About />
    </div>
  );
}
