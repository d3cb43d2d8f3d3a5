import type { ReactNode } from 'react';
import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';

export type ToastContent = {
  /** An element where what it says may change while it is there. */
  message: ReactNode;
  tone: 'done' | 'failed';
  /** What can be done about it right from the toast, such as "Restore". */
  action?: { label: string; onPress: () => void };
};

export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

const milliseconds = { plain: 6_000, withAction: 20_000 };

/** Says what has just happened; one with an action stays long enough to be reached by keyboard. */
export function showToast(content: ToastContent): void {
  toastQueue.add(content, { timeout: content.action ? milliseconds.withAction : milliseconds.plain });
}
