import { useTranslation } from 'react-i18next';
import type { CloudRefusal } from '#shared/contract/sync.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';

type HistoryFailureProps = { failure: CloudRefusal | 'failed'; onRetry: () => void };

/** Why the cloud's history cannot be read now. A cloud out of reach is nobody's fault, and may be back soon. */
export function HistoryFailure({ failure, onRetry }: HistoryFailureProps) {
  const { t } = useTranslation('versions');
  const reason = failure === 'refused' || failure === 'failed' ? failure : 'unreachable';
  return (
    <Banner
      tone={reason === 'unreachable' ? 'warning' : 'error'}
      action={
        <Button size="small" onPress={onRetry}>
          {t('retry')}
        </Button>
      }
    >
      {t(`history.failure.${reason}`)}
    </Banner>
  );
}
