import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefused } from '../client/refused.ts';

/** Says why the core has refused a call: the person's role does not allow it. */
export function useRefusalToast(): void {
  const { t } = useTranslation('app');
  const count = useRefused((refused) => refused.count);
  const message = t('forbidden');
  useEffect(() => {
    if (count === 0) return;
    void import('../ui/toast-queue.ts').then(({ showToast }) => showToast({ tone: 'failed', message }));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal, not in each language
  }, [count]);
}
