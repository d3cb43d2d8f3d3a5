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
import { useFocusOutside } from './use-focus-outside.ts';

const isInToast = (element: Element): boolean => element.closest('[data-toasts]') !== null;

/**
 * Where toasts appear; once in the window. What is done from one leaves the focus where it was before: the next
 * toast, which would have it otherwise, goes away by itself and would lose it.
 */
export function ToastRegion({ label, closeLabel }: { label: string; closeLabel: string }) {
  const leave = useFocusOutside(isInToast);
  return (
    <AriaToastRegion queue={toastQueue} aria-label={label} data-toasts className={styles['region'] ?? ''}>
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
                  leave();
                  toastQueue.close(toast.key);
                }}
              >
                {action.label}
              </Button>
            )}
            <Button slot="close" aria-label={closeLabel} className={styles['close'] ?? ''} onPress={leave}>
              <X size={14} aria-hidden="true" />
            </Button>
          </Toast>
        );
      }}
    </AriaToastRegion>
  );
}
