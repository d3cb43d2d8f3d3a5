import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { expect, test } from 'vitest';
import { useApplication } from './desktop.ts';
import { strict } from './strict.ts';

const { folder } = useApplication();

type Sent = { message: unknown; targetOrigin: string; ports: unknown[] };
type PageMessage = { source: unknown; data: unknown };

/** Runs the built preload beside a page whose window and ipcRenderer know only what a preload may use. */
function loadPreload() {
  const required: string[] = [];
  const sentToMain: unknown[][] = [];
  const posted: Sent[] = [];
  const ipcListeners: [string, (event: { ports: unknown[] }) => void][] = [];
  const pageListeners = new Set<(event: PageMessage) => void>();
  const electron = strict('electron', {
    ipcRenderer: strict('ipcRenderer', {
      send: (...sent: unknown[]) => sentToMain.push(sent),
      once: (...listener: (typeof ipcListeners)[number]) => ipcListeners.push(listener),
    }),
  });
  const window = {
    addEventListener: (_type: 'message', listener: (event: PageMessage) => void) =>
      pageListeners.add(listener),
    removeEventListener: (_type: 'message', listener: (event: PageMessage) => void) =>
      pageListeners.delete(listener),
    postMessage: (message: unknown, targetOrigin: string, ports: unknown[]) =>
      posted.push({ message, targetOrigin, ports }),
  };
  const before = Object.keys(window);
  const require = (name: string) => {
    required.push(name);
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}`);
    return electron;
  };
  const context = createContext({ window });
  // Electron, too, runs a sandboxed preload as the body of a function.
  const preload = readFileSync(join(folder(), 'dist/preload/preload.cjs'), 'utf8');
  const run = new Script(`(function (require) {${preload}\n})`).runInContext(context) as (
    give: typeof require,
  ) => void;
  run(require);

  return {
    window,
    required,
    sentToMain,
    posted,
    ipcListeners,
    added: [
      ...Object.keys(window).filter((name) => !before.includes(name)),
      ...Object.keys(context).filter((name) => name !== 'window'),
    ],
    say: (data: unknown, source: unknown = window) => {
      for (const listen of pageListeners) listen({ source, data });
    },
  };
}

test('requires Electron alone and gives the page nothing to call', () => {
  const { required, added, sentToMain } = loadPreload();
  expect(required).toEqual(['electron']);
  expect(added).toEqual([]);
  expect(sentToMain).toEqual([]);
});

test('hands the page that asks for it one port, and no other page', () => {
  const { say, sentToMain, ipcListeners, posted } = loadPreload();
  say({ type: 'relais:connect' });
  expect(sentToMain).toEqual([['relais:connect']]);
  const [[channel, deliver] = []] = ipcListeners;
  expect(channel).toBe('relais:port');
  const port = {};
  deliver?.({ ports: [port] });
  expect(posted).toEqual([{ message: { type: 'relais:port' }, targetOrigin: '/', ports: [port] }]);

  say({ type: 'relais:connect' });
  expect(sentToMain).toHaveLength(1);
});

test('hears nothing but that question, from its own window', () => {
  const { say, sentToMain } = loadPreload();
  for (const data of [null, 'relais:connect', { type: 'relais:port' }, { type: 'ipc', channel: 'x' }, []])
    say(data);
  say({ type: 'relais:connect' }, {});
  expect(sentToMain).toEqual([]);
});

test('names its channels outright', () => {
  const bundle = readFileSync(join(folder(), 'dist/preload/preload.cjs'), 'utf8');
  const uses = [...bundle.matchAll(/ipcRenderer\.\w+\([^,)]*/g)].map(([use]) => use);
  expect(uses).toEqual(['ipcRenderer.once("relais:port"', 'ipcRenderer.send("relais:connect"']);
  expect(bundle).not.toContain('contextBridge');
});
