import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../client/client.ts';
import { queryClient } from '../../../client/query-client.ts';
import { takeStatus } from '../../../parts/sync/use-sync-now.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SecretField } from '../../../ui/SecretField.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { useFocusOnFault } from '../../../ui/use-focus-on-fault.ts';
import { type Refusal, refusalOf } from '../connect/connect-flow.ts';
import { useRefusalText } from '../refusal.ts';
import styles from '../SyncScreen.module.css';

/** Takes another token for the same workspace. */
export function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['sync', 'words']);
  const refusalText = useRefusalText();
  const formId = useId();
  const [token, setToken] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const form = useFocusOnFault(refusal ? { refusal } : {});
  const change = useMutation(
    api.sync.changeToken.mutationOptions({
      onSuccess: async (status) => {
        takeStatus(status);
        onClose();
        showToast({ tone: 'done', message: t('sync:token.done') });
        // It may come with another role.
        await queryClient.invalidateQueries({ queryKey: api.profile.key() });
      },
      onError: (error) => setRefusal(refusalOf(error)),
    }),
  );
  const submit = (): void => {
    const typed = token.trim();
    setRefusal(typed === '' ? 'no_token' : null);
    if (typed !== '' && !change.isPending) change.mutate({ token: typed });
  };
  return (
    <Dialog
      title={t('sync:token.action')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('words:cancel')}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {change.isPending ? t('sync:connect.looking') : t('sync:token.use')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id={formId}
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <SecretField
          autoFocus
          label={t('sync:connect.token')}
          description={t('sync:token.hint')}
          showLabel={t('sync:connect.show')}
          hideLabel={t('sync:connect.hide')}
          value={token}
          onChange={(typed) => {
            setToken(typed);
            setRefusal(null);
          }}
          error={refusal === null ? undefined : refusalText(refusal)}
        />
      </form>
    </Dialog>
  );
}
