import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classes } from './classes.ts';
import styles from './Dialog.module.css';

type DialogProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** The buttons at the foot, the main one last. */
  actions: ReactNode;
  isWide?: boolean;
};

/** A question in the middle of the window; Esc and a click outside close it. */
export function Dialog({ title, isOpen, onClose, children, actions, isWide = false }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={styles['veil'] ?? ''}
    >
      <Modal className={classes(styles['modal'], isWide && styles['wide'])}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          <Heading slot="title" level={2} className={styles['title'] ?? ''}>
            {title}
          </Heading>
          {children}
          <div className={styles['actions']}>{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * A panel over the right side of the window. It names itself: put a `Heading` with `slot="title"` inside.
 * Esc and a click outside ask to close through `onClose`, which may decline by leaving `isOpen` true.
 */
export function SideSheet({
  isOpen,
  onClose,
  isKeyboardDismissDisabled = false,
  children,
}: {
  isOpen: boolean;
  onClose: () => void;
  /** Esc is left to what is inside. */
  isKeyboardDismissDisabled?: boolean;
  children: ReactNode;
}) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      isKeyboardDismissDisabled={isKeyboardDismissDisabled}
      className={styles['sheetVeil'] ?? ''}
    >
      <Modal className={styles['sheet'] ?? ''} data-sheet>
        <AriaDialog className={styles['sheetDialog'] ?? ''}>{children}</AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
