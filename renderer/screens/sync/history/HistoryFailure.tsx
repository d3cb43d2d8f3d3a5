import { useTranslation } from 'react-i18next';
import type { CloudRefusal } from '#shared/contract/sync.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button, ButtonLink } from '../../../ui/Button.tsx';

type HistoryFailureProps = { failure: CloudRefusal | 'failed'; onRetry: () => void };

/**
 * Why the cloud's history cannot be read now. A cloud out of reach is nobody's fault, and may be back soon; a token
 * that it has refused it refuses again.
 */
export function HistoryFailure({ failure, onRetry }: HistoryFailureProps) {
  const { t } = useTranslation(['versions', 'sync']);
  const reason = failure === 'refused' || failure === 'failed' ? failure : 'unreachable';
  return (
    <Banner
      tone={reason === 'unreachable' ? 'warning' : 'error'}
      action={
        reason === 'refused' ? (
          <ButtonLink size="small" href="#/settings/sync">
            {t('sync:stop.see')}
          </ButtonLink>
        ) : (
          <Button size="small" onPress={onRetry}>
            {t('versions:retry')}
          </Button>
        )
      }
    >
      {t(`versions:history.failure.${reason}`)}
    </Banner>
  );
}
