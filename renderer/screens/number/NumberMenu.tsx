import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AutoReply } from '#shared/model/auto-reply.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { EditNumberDialog } from './EditNumberDialog.tsx';
import { useDeleteNumber } from './use-delete-number.ts';

type NumberMenuProps = { number: PhoneNumber; name: string; autoReplies: readonly AutoReply[] };

/** What can be done with the number itself. */
export function NumberMenu({ number, name, autoReplies }: NumberMenuProps) {
  const { t } = useTranslation('number');
  const [isEditing, setEditing] = useState(false);
  const deleteNumber = useDeleteNumber({
    id: number.id,
    name,
    replyCount: autoReplies.length,
  });
  return (
    <>
      <Menu
        label={t('menu.label')}
        trigger={
          <Button iconOnly aria-label={t('menu.label')}>
            <Ellipsis size={16} aria-hidden="true" />
          </Button>
        }
        choices={[
          { id: 'edit', label: t('menu.edit'), icon: Pencil },
          { id: 'delete', label: t('menu.delete'), icon: Trash2, danger: true },
        ]}
        onChoose={(id) => (id === 'edit' ? setEditing(true) : void deleteNumber())}
      />
      {isEditing && (
        <EditNumberDialog number={number} autoReplies={autoReplies} onClose={() => setEditing(false)} />
      )}
    </>
  );
}
