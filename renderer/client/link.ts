import { onError } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as MessagePortLink } from '@orpc/client/message-port';

import { countRefused } from './refused.ts';

export type Link = HttpLink<Record<never, never>> | MessagePortLink<Record<never, never>>;

/** Whether the page runs in the desktop application rather than in a browser. */
export const isDesktop = location.protocol === 'app:';

/** Reaches the core the way this host offers: a message port on the desktop, HTTP in the browser. */
export async function connect(): Promise<Link> {
  if (!isDesktop) {
    return new HttpLink({ url: `${location.origin}/rpc`, interceptors: [onError(countRefused)] });
  }
  return new MessagePortLink({ port: await receivePort(), interceptors: [onError(countRefused)] });
}

/** A port comes at once; without one after so many milliseconds, something is wrong with the program. */
const longestWait = 10_000;

/** The desktop's preload hands one port to the page that asks for it. */
function receivePort(): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The program handed over no port.')), longestWait);
    const onMessage = (event: MessageEvent<{ type?: unknown } | null>): void => {
      const port = event.ports[0];
      if (event.source !== window || event.data?.type !== 'relais:port' || !port) return;
      window.removeEventListener('message', onMessage);
      clearTimeout(timer);
      port.start();
      resolve(port);
    };
    window.addEventListener('message', onMessage);
    window.postMessage({ type: 'relais:connect' }, location.origin);
  });
}
