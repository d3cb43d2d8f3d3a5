import { Check, CircleAlert, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components/Toast';
import styles from './Toast.module.css';
import { toastQueue } from './toast-queue.ts';

/** Where toasts appear; once in the window. */
export function ToastRegion({ label, closeLabel }: { label: string; closeLabel: string }) {
  return (
    <AriaToastRegion queue={toastQueue} aria-label={label} className={styles['region'] ?? ''}>
      {({ toast }) => {
        const { message, tone, action } = toast.content;
        return (
          <Toast toast={toast} className={styles['toast'] ?? ''}>
            {tone === 'done' ? (
              <Check size={15} aria-hidden="true" />
            ) : (
              <CircleAlert size={15} aria-hidden="true" />
            )}
            <ToastContent className={styles['content'] ?? ''}>
              <Text slot="title">{message}</Text>
            </ToastContent>
            {action && (
              <Button
                className={styles['action'] ?? ''}
                onPress={() => {
                  action.onPress();
                  toastQueue.close(toast.key);
                }}
              >
                {action.label}
              </Button>
            )}
            <Button slot="close" aria-label={closeLabel} className={styles['close'] ?? ''}>
              <X size={14} aria-hidden="true" />
            </Button>
          </Toast>
        );
      }}
    </AriaToastRegion>
  );
}
