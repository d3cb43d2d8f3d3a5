import { useMutation } from '@tanstack/react-query';
import { Unplug } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../client/client.ts';
import { queryClient } from '../../../client/query-client.ts';
import { usePendingEdits } from '../../../parts/sync/use-pending-edits.ts';
import { takeStatus } from '../../../parts/sync/use-sync-now.ts';
import type { ShownStatus } from '../../../parts/sync/use-sync-status.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { stops } from '../pending/stops.ts';

/** Parts from the cloud; asks first only where something would stay unsent or undecided. */
export function Disconnect({ status }: { status: ShownStatus }) {
  const { t } = useTranslation(['sync', 'words']);
  const [isAsking, setAsking] = useState(false);
  const unsent = status.pending + status.blocked;
  // The list tells of those held back as well, and may not be there yet.
  const unstopped = Math.max(status.stopping, usePendingEdits().filter(stops).length);
  const others = unsent - unstopped;
  const disconnect = useMutation(
    api.sync.disconnect.mutationOptions({
      onSuccess: async (now) => {
        setAsking(false);
        takeStatus(now);
        showToast({ tone: 'done', message: t('sync:disconnect.done') });
        // The role is this device's own again.
        await queryClient.invalidateQueries();
      },
      onError: () => showToast({ tone: 'failed', message: t('sync:disconnect.failed') }),
    }),
  );
  const part = (): void => {
    if (!disconnect.isPending) disconnect.mutate({});
  };
  return (
    <>
      <Button onPress={() => (unsent + status.conflicts > 0 ? setAsking(true) : part())}>
        <Unplug size={15} strokeWidth={1.75} aria-hidden="true" />
        {t('sync:disconnect.action')}
      </Button>
      {isAsking && (
        <Dialog
          title={t('sync:disconnect.question')}
          isOpen
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button autoFocus onPress={() => setAsking(false)}>
                {t('words:cancel')}
              </Button>
              <Button danger onPress={part}>
                {t('sync:disconnect.action')}
              </Button>
            </>
          }
        >
          {unstopped > 0 && <p>{t('sync:disconnect.unstopped', { count: unstopped })}</p>}
          {others > 0 && <p>{t('sync:disconnect.unsent', { count: others })}</p>}
          {status.conflicts > 0 && <p>{t('sync:disconnect.undecided', { count: status.conflicts })}</p>}
        </Dialog>
      )}
    </>
  );
}
