import { Copy, Ellipsis, History, Pencil, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AutoReply } from '#shared/model/auto-reply.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { historyAddress } from '../../parts/rule-versions/rule-address.ts';
import { useSyncStatus } from '../../parts/sync/use-sync-status.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { EditNumberDialog } from './EditNumberDialog.tsx';
import { useDeleteNumber } from './use-delete-number.ts';

const CopyDialog = lazy(async () => ({
  default: (await import('../../parts/copy/CopyDialog.tsx')).CopyDialog,
}));

type NumberMenuProps = { number: PhoneNumber; name: string; autoReplies: readonly AutoReply[] };

/** What can be done with the number itself. */
export function NumberMenu({ number, name, autoReplies }: NumberMenuProps) {
  const { t } = useTranslation(['number', 'copying', 'versions']);
  const isMirrored = !!useSyncStatus()?.connection;
  const [isCopying, setCopying] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const deleteNumber = useDeleteNumber({
    id: number.id,
    name,
    replyCount: autoReplies.length,
  });
  return (
    <>
      <Menu
        label={t('number:menu.label')}
        trigger={
          <Button iconOnly aria-label={t('number:menu.label')}>
            <Ellipsis size={16} aria-hidden="true" />
          </Button>
        }
        choices={[
          { id: 'edit', label: t('number:menu.edit'), icon: Pencil },
          { id: 'copy', label: t('copying:menu'), icon: Copy },
          ...(isMirrored
            ? [{ id: 'history', label: t('versions:history.title'), icon: History } as const]
            : []),
          { id: 'delete', label: t('number:menu.delete'), icon: Trash2, danger: true },
        ]}
        onChoose={(id) => {
          if (id === 'edit') setEditing(true);
          else if (id === 'copy') setCopying(true);
          else if (id === 'history')
            location.assign(historyAddress({ kind: 'phone_number', numberId: number.id }));
          else void deleteNumber();
        }}
      />
      {isCopying && (
        <Suspense>
          <CopyDialog number={number} autoReplies={autoReplies} onClose={() => setCopying(false)} />
        </Suspense>
      )}
      {isEditing && (
        <EditNumberDialog number={number} autoReplies={autoReplies} onClose={() => setEditing(false)} />
      )}
    </>
  );
}
