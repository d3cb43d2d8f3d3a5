import { useTranslation } from 'react-i18next';
import { client } from '../../client/client.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { exampleLog } from './example-log.ts';

/** Makes a log of a month for the numbers of this workspace; null, and said, when they cannot be asked for. */
export function useExampleLog(): () => Promise<File | null> {
  const { t } = useTranslation('replay');
  return async () => {
    try {
      const [numbers, { contacts }] = await Promise.all([
        client.numbers.list(),
        client.contacts.list({ query: '', limit: 12 }),
      ]);
      const text = exampleLog({
        numbers: numbers.map(({ phone }) => phone).slice(0, 8),
        contacts: contacts.filter(({ optedOutAt }) => optedOutAt === null).map(({ phone }) => phone),
        now: Date.now(),
      });
      return new File([text], t('example.fileName'), { type: 'text/csv' });
    } catch {
      showToast({ tone: 'failed', message: t('example.failed') });
      return null;
    }
  };
}
