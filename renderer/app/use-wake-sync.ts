import { useEffect } from 'react';
import { client } from '../client/client.ts';
import { useSyncStatus } from '../parts/sync/use-sync-status.ts';

/** Out of sight for so many milliseconds, and what is shown may be old. */
const longAway = 60_000;

/**
 * Has the core exchange with the cloud when the network is back, and when the page is looked at after a while. The
 * desktop's main process hears nothing of the network, so that it is told by the page as well.
 */
export function useWakeSync(): void {
  const isConnected = Boolean(useSyncStatus()?.connection);
  useEffect(() => {
    if (!isConnected) return undefined;
    let hiddenAt = document.hidden ? 0 : null;
    const wake = (why: 'network' | 'resume'): void => {
      // How it went is told by the status.
      client.sync.wake({ why }).catch(() => undefined);
    };
    const onOnline = (): void => wake('network');
    const onVisibility = (): void => {
      if (document.hidden) {
        hiddenAt = Date.now();
        return;
      }
      if (hiddenAt !== null && Date.now() - hiddenAt > longAway) wake('resume');
      hiddenAt = null;
    };
    window.addEventListener('online', onOnline);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.removeEventListener('online', onOnline);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [isConnected]);
}
