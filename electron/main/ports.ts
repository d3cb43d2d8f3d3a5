import { RPCHandler } from '@orpc/server/message-port';
import {
  ipcMain,
  MessageChannelMain,
  type MessagePortMain,
  type WebContents,
  type WebFrameMain,
} from 'electron';
import type { Core } from '#core/core.ts';
import { isAppAddress } from './app-address.ts';

/** Gives each page that asks for it one port to the core. The port closes when the page goes away. */
export function handOverPorts(router: Core['router']): void {
  const handler = new RPCHandler(router);
  const ports = new WeakMap<WebContents, MessagePortMain>();

  ipcMain.on('relais:connect', ({ sender, senderFrame }) => {
    if (!isOwnPage(senderFrame)) return;
    ports.get(sender)?.close();
    const { port1, port2 } = new MessageChannelMain();
    ports.set(sender, port1);
    handler.upgrade(port1, { context: {} });
    port1.start();
    senderFrame.postMessage('relais:port', null, [port2]);
  });
}

/** Electron names no frame when the page is gone by the time its message is read. */
function isOwnPage(frame: WebFrameMain | null): frame is WebFrameMain {
  return frame !== null && frame.parent === null && isAppAddress(frame.url);
}
