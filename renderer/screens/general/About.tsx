import { useQuery } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import styles from './GeneralScreen.module.css';

/** Which Relais this is, and where it keeps its data. */
export function About() {
  const { t } = useTranslation('settings');
  const { data: about } = useQuery(api.about.get.queryOptions());
  if (!about) return null;

  const copyPath = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(about.dataDir);
      showToast({ tone: 'done', message: t('about.copied') });
    } catch {
      showToast({ tone: 'failed', message: t('about.copyFailed') });
    }
  };

  return (
    <section className={styles['card']}>
      <h2>{t('about.title')}</h2>
      <Facts
        facts={[
          { name: t('about.version'), value: about.version },
          { name: t('about.host'), value: t(`about.${about.host}`) },
          {
            name: t('about.dataDir'),
            value: (
              <div className={styles['path']}>
                <code>{about.dataDir}</code>
                <Button size="small" onPress={() => void copyPath()}>
                  <Copy size={14} strokeWidth={1.75} aria-hidden="true" />
                  {t('about.copy')}
                </Button>
                <p>{t('about.dataDirHint')}</p>
              </div>
            ),
          },
        ]}
      />
    </section>
  );
}
