import { once } from 'node:events';
import { expect, test } from 'vitest';
import { connect, useApplication } from './desktop.ts';
import { StandInFrame } from './windows.ts';

const { start } = useApplication();

test('our own page gets one port, on which the core answers', async () => {
  const desktop = await start();
  const frame = new StandInFrame('app://ui/#/settings/phone-numbers');
  const { client, port } = connect(desktop, frame);
  expect(frame.received.map(({ channel, ports }) => [channel, ports.length])).toEqual([['relais:port', 1]]);
  expect(await client.about.get()).toMatchObject({ host: 'desktop', dataDir: desktop.dataDir });
  port.close();
});

const foreignFrames: [string, StandInFrame | null][] = [
  ['a page of the web', new StandInFrame('https://evil.example/')],
  ['another host of our scheme', new StandInFrame('app://evil/')],
  ['our name as somebody’s user name', new StandInFrame('app://ui@evil/')],
  ['a file', new StandInFrame('file:///index.html')],
  ['an empty page', new StandInFrame('about:blank')],
  ['a text made into a page', new StandInFrame('data:text/html,app://ui/')],
  ['a blob of our own page', new StandInFrame('blob:app://ui/1')],
  ['a page without an address', new StandInFrame('')],
  ['our own page in a frame', new StandInFrame('app://ui/', new StandInFrame('app://ui/'))],
  [
    'our own page in a frame of another',
    new StandInFrame('app://ui/', new StandInFrame('https://evil.example/')),
  ],
  ['a page that is gone', null],
];

test.each(foreignFrames)('%s gets none', async (_name, senderFrame) => {
  const { electron, window } = await start();
  electron.ipcMain.emit('relais:connect', { sender: window.webContents, senderFrame });
  expect(senderFrame?.received ?? []).toEqual([]);
});

test('the main process listens on that one channel', async () => {
  const { electron } = await start();
  expect(electron.ipcMain.eventNames()).toEqual(['relais:connect']);
});

test('a page loses its port at the latest when the one loaded after it asks for its own', async () => {
  const desktop = await start();
  const first = connect(desktop);
  const closed = once(first.port, 'close');
  const second = connect(desktop);
  await closed;
  await expect(second.client.about.get()).resolves.toMatchObject({ host: 'desktop' });
  second.port.close();
});

test('a window keeps its port when another window asks for one', async () => {
  const desktop = await start();
  const first = connect(desktop);
  desktop.window.close();
  desktop.electron.app.emit('activate');
  const [, window] = desktop.electron.windows;
  if (!window) throw new Error('No second window');
  const second = connect({ ...desktop, window });
  await expect(first.client.about.get()).resolves.toMatchObject({ host: 'desktop' });
  first.port.close();
  second.port.close();
});

test('a change made on one page reaches the others', async () => {
  const desktop = await start();
  const watcher = connect(desktop);
  const changes = await watcher.client.changes.watch();
  await changes.next();
  await watcher.client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
  expect(await changes.next()).toMatchObject({ value: { kind: 'workspace.changed' } });
  watcher.port.close();
});
