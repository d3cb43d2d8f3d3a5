import { ipcRenderer } from 'electron';

// The page asks by a message to its own window and gets one port back the same way; nothing else of Electron
// reaches it. A page load runs this file anew, so each one gets a port of its own.
window.addEventListener('message', function askForPort(event: MessageEvent<unknown>) {
  if (event.source !== window || !isConnect(event.data)) return;
  window.removeEventListener('message', askForPort);
  ipcRenderer.once('relais:port', ({ ports }) => {
    // "/" is this very origin: the port can reach no other page.
    window.postMessage({ type: 'relais:port' }, '/', ports);
  });
  ipcRenderer.send('relais:connect');
});

function isConnect(message: unknown): boolean {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'relais:connect'
  );
}
