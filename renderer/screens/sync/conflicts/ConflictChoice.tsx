import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SyncConflict } from '#shared/contract/sync.ts';
import { useCanWrite } from '../../../client/use-can-write.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './ConflictChoice.module.css';
import { ConflictVersions } from './ConflictVersions.tsx';
import { EditTexts } from './EditTexts.tsx';
import type { Parties } from './parties.ts';
import { textDraftKey, useTextDrafts } from './text-drafts.ts';

type ConflictChoiceProps = {
  conflict: SyncConflict;
  isDecided: boolean;
  parties: Parties;
  onTake: (take: 'mine' | 'theirs') => void;
  onDone: () => void;
};

/** Both versions, and what can be done: take one of them, or of a reply write another text. */
export function ConflictChoice({ conflict, isDecided, parties, onTake, onDone }: ConflictChoiceProps) {
  const { t } = useTranslation('versions');
  const canWrite = useCanWrite();
  const { versions } = conflict;
  const key = textDraftKey(conflict);
  const isBegun = useTextDrafts(({ drafts }) => key in drafts);
  const [isEditing, setEditing] = useState(false);
  const [hasClosed, setClosed] = useState(false);
  const isReply = versions.kind === 'auto_reply';
  // A text that was begun stays in sight, to be copied, where it cannot be saved any more.
  const obstacle = isDecided ? 'decided' : conflict.obstacle;
  // A version that cannot be read says so itself.
  const isSaid = obstacle === 'newer_version' && versions.unreadable.length > 0;
  const isOpen = obstacle === null ? isEditing : isBegun;
  return (
    <>
      <ConflictVersions
        conflict={conflict}
        parties={parties}
        onTake={canWrite && !isDecided ? onTake : null}
      />
      {canWrite && isReply && isOpen && (
        <EditTexts
          conflict={conflict}
          versions={versions}
          obstacle={obstacle}
          onDone={onDone}
          onClose={() => {
            setEditing(false);
            setClosed(true);
          }}
        />
      )}
      {canWrite && isReply && !isOpen && obstacle === null && (
        <div>
          <Button size="small" autoFocus={hasClosed} onPress={() => setEditing(true)}>
            <Pencil size={14} strokeWidth={1.75} aria-hidden="true" />
            {isBegun ? t('edit.goOn') : t('edit.begin')}
          </Button>
        </div>
      )}
      {obstacle !== null && !isOpen && !isSaid && (
        <p className={styles['note']}>{t(`obstacle.${obstacle}`)}</p>
      )}
    </>
  );
}
