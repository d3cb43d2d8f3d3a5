import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredAutoReply } from '#shared/contract/numbers.ts';
import type { Slot } from '#shared/model/auto-reply.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { useCanWrite } from '../../../client/use-can-write.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { SideSheet } from '../../../ui/Dialog.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { isSameSlot, slotKey } from '../../../parts/slots/slot-key.ts';
import styles from './AutoReplyEditor.module.css';
import { ConflictView } from './ConflictView.tsx';
import { EditorFooter } from './EditorFooter.tsx';
import { EditorHeader } from './EditorHeader.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { MessageEditor } from './MessageEditor.tsx';
import { ReplySheet } from './ReplySheet.tsx';
import { type Editing, useEditing } from './use-editing.ts';

type AutoReplyEditorProps = {
  number: PhoneNumber;
  autoReplies: readonly StoredAutoReply[];
  /** When the number was asked about, by the core's clock. */
  asked: number;
  /** The slot to edit; null = closed. */
  slot: Slot | null;
  onClose: () => void;
};

/** The sheet in which one auto-reply is written, changed and deleted; only read by whoever may not write. */
export function AutoReplyEditor({ number, autoReplies, asked, slot, onClose }: AutoReplyEditorProps) {
  const canWrite = useCanWrite();
  if (!slot) return null;
  const stored = autoReplies.find((reply) => isSameSlot(reply, slot));
  if (!canWrite) return stored ? <ReplySheet number={number} reply={stored} onClose={onClose} /> : null;
  return (
    <Editor key={slotKey(slot)} number={number} stored={stored} asked={asked} slot={slot} onClose={onClose} />
  );
}

type EditorProps = {
  number: PhoneNumber;
  stored: StoredAutoReply | undefined;
  asked: number;
  slot: Slot;
  onClose: () => void;
};

function Editor({ number, stored, asked, slot, onClose }: EditorProps) {
  const { t } = useTranslation(['number', 'words']);
  const editing = useEditing({ number, slot, stored, onClose });
  const [isLeaving, setLeaving] = useState(false);
  const { isUnsaved, save } = editing;
  const leave = (): void => (isUnsaved ? setLeaving(true) : onClose());
  const closeKeepingDraft = (): void => {
    if (isUnsaved) showToast({ tone: 'done', message: t('number:draft.kept') });
    onClose();
  };
  useSaveShortcut(save);
  return (
    <SideSheet isOpen isKeyboardDismissDisabled onClose={leave}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears Escape from the fields in it */}
      <div
        className={styles['sheet']}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) leave();
        }}
      >
        <EditorHeader numberId={number.id} slot={slot} isActive={editing.isActive} onClose={leave} />
        <div className={styles['body']}>
          <Notices editing={editing} />
          {editing.isComparing && (
            <ConflictView
              language={number.language}
              mine={editing.texts}
              theirs={stored ?? null}
              onKeepMine={editing.keepMine}
              onTakeTheirs={editing.takeTheirs}
            />
          )}
          <MessageEditor number={number} asked={asked} editing={editing} />
        </div>
        <EditorFooter editing={editing} onCancel={leave} />
      </div>
      {isLeaving && (
        <LeaveDialog
          onClose={() => setLeaving(false)}
          onDiscard={() => {
            editing.discard();
            onClose();
          }}
          onKeep={closeKeepingDraft}
          onSave={() => {
            setLeaving(false);
            save();
          }}
        />
      )}
    </SideSheet>
  );
}

/** What stands in the way of the text, or between it and the reply that leaves. */
function Notices({ editing }: { editing: Editing }) {
  const { t } = useTranslation('number');
  const { isActive, failure, isOutdated, isComparing, wasDraft, compare, discard } = editing;
  return (
    <>
      {failure && <Banner tone="error">{t(`editor.failure.${failure}`)}</Banner>}
      {isOutdated && !isComparing && (
        <Banner
          tone="warning"
          action={
            <Button size="small" onPress={compare}>
              {t('conflict.compare')}
            </Button>
          }
        >
          {t('conflict.banner')}
        </Banner>
      )}
      {wasDraft && !isOutdated && (
        <Banner
          tone="info"
          action={
            <Button size="small" onPress={discard}>
              {t('draft.discard')}
            </Button>
          }
        >
          {isActive ? t('draft.banner') : t('draft.bannerNew')}
        </Banner>
      )}
    </>
  );
}

/** ⌘S or Ctrl+S, wherever the focus is. */
function useSaveShortcut(save: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 's' || !(event.metaKey || event.ctrlKey) || event.altKey) return;
      event.preventDefault();
      if (!event.repeat) save();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [save]);
}
