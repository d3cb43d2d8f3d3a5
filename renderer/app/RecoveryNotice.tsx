import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { recoverySchema } from '#shared/contract/recovery.ts';
import { api } from '../client/client.ts';
import { useSyncStatus } from '../parts/sync/use-sync-status.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { focusContent } from '../ui/focus-content.ts';
import styles from './RecoveryNotice.module.css';

type RecoveryNoticeProps = { recovery: z.infer<typeof recoverySchema> };

/** What became of a damaged database: what is missing, where it comes from, and where the damaged file is. */
export function RecoveryNotice({ recovery: { lost, folder } }: RecoveryNoticeProps) {
  const { t } = useTranslation('recovery');
  const dismiss = useMutation(api.recovery.dismiss.mutationOptions({ onSuccess: focusContent }));
  const status = useSyncStatus();
  const source = status?.connection ? 'cloud' : 'alone';
  return (
    <div className={styles['notice']}>
      <Banner
        tone="warning"
        action={
          <Button size="small" onPress={() => dismiss.mutate({})}>
            {t('dismiss')}
          </Button>
        }
      >
        <p>{t('damaged')}</p>
        {lost.length === 0 && <p>{t('whole')}</p>}
        {lost.map((part) => (
          <p key={part}>{t(`lost.${part}`, { context: source })}</p>
        ))}
        <p className={styles['folder']}>{t('kept', { folder })}</p>
      </Banner>
    </div>
  );
}
