import { useEffect } from 'react';
import { client } from '../client/client.ts';
import { useSyncStatus } from '../parts/sync/use-sync-status.ts';

/** Out of sight for so many milliseconds, and what is shown may be old. */
const longAway = 60_000;

/** Has the core exchange with the cloud when the network is back, and when the page is looked at after a while. */
export function useWakeSync(): void {
  const isConnected = Boolean(useSyncStatus()?.connection);
  useEffect(() => {
    if (!isConnected) return undefined;
    let hiddenAt = document.hidden ? 0 : null;
    const wake = (): void => {
      // How it went is told by the status.
      client.sync.run().catch(() => undefined);
    };
    const onVisibility = (): void => {
      if (document.hidden) {
        hiddenAt = Date.now();
        return;
      }
      if (hiddenAt !== null && Date.now() - hiddenAt > longAway) wake();
      hiddenAt = null;
    };
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [isConnected]);
}
