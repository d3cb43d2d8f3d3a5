import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import type { contract } from '#shared/contract/contract.ts';
import { buildApplication, root } from './built-application.ts';
import { createElectron, type StandInElectron, type StandInOptions } from './electron.ts';
import { StandInFrame, type StandInWindow } from './windows.ts';

const require = createRequire(import.meta.url);

/** The stand-ins of the programs started here, where the modules below find them. */
const electrons = new Map<string, StandInElectron>();
Object.assign(globalThis, { standInElectrons: electrons });

// The name "electron" never reaches the real package: required outside Electron, it starts a download.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron') {
      const run = /\/(run-\d+)\//.exec(context.parentURL ?? '')?.[1];
      if (run === undefined) throw new Error(`Electron is required by ${context.parentURL}`);
      return { url: `stand-in:${run}`, format: 'module', shortCircuit: true };
    }
    const parent = pathToFileURL(join(root, 'package.json')).href;
    return next(specifier, specifier === 'better-sqlite3' ? { ...context, parentURL: parent } : context);
  },
  load(url, context, next) {
    if (!url.startsWith('stand-in:')) return next(url, context);
    const run = url.slice('stand-in:'.length);
    const names = Object.keys(electrons.get(run)?.modules ?? {});
    const modules = `globalThis.standInElectrons.get(${JSON.stringify(run)}).modules`;
    const source = names.map((name) => `export const ${name} = ${modules}.${name};`).join('\n');
    return { format: 'module', source, shortCircuit: true };
  },
});

export type DesktopOptions = StandInOptions & { dataDir?: string; switches?: string[] };
export type Desktop = { electron: StandInElectron; dataDir: string; switches: string[] };
type OpenDesktop = Desktop & { window: StandInWindow };

/** Builds the application for the tests of a file, and closes after each test what it has started. */
export function useApplication() {
  let folder: string;
  const running: Desktop[] = [];
  beforeAll(async () => {
    folder = await buildApplication();
  });
  afterEach(() => {
    for (const { electron } of running.splice(0)) electron.app.emit('will-quit');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The path of a data folder that is not there yet. */
  const newDataDir = (): string => join(mkdtempSync(join(folder, 'data-')), 'Relais');

  /** Runs the built main process on a stand-in for Electron, up to the moment before Electron is ready. */
  function launch(options: DesktopOptions = {}): Desktop {
    const { dataDir = newDataDir(), switches = [] } = options;
    const desktop = { electron: createElectron(options), dataDir, switches };
    runMain(folder, desktop);
    running.push(desktop);
    return desktop;
  }

  /** Starts the application and waits for its window. */
  async function start(options: DesktopOptions = {}): Promise<OpenDesktop> {
    const desktop = launch(options);
    desktop.electron.becomeReady();
    const window = await vi.waitFor(() => {
      const [opened] = desktop.electron.windows;
      if (!opened) throw new Error(`There is no window; ${JSON.stringify(desktop.electron.errorBoxes)}`);
      return opened;
    });
    return { ...desktop, window };
  }

  /** Ends a program before the test does. */
  function quit(desktop: Desktop): void {
    const place = running.findIndex(({ electron }) => electron === desktop.electron);
    for (const { electron } of running.splice(place, 1)) electron.app.emit('will-quit');
  }

  return { launch, start, quit, newDataDir, folder: () => folder };
}

/** Each run has a copy of the program, since a module is run but once. */
function runMain(application: string, { electron, dataDir, switches }: Desktop): void {
  const run = `run-${electrons.size + 1}`;
  const folder = join(application, run);
  electrons.set(run, electron);
  cpSync(join(application, 'dist'), join(folder, 'dist'), { recursive: true });
  cpSync(join(application, 'package.json'), join(folder, 'package.json'));

  const { argv } = process;
  process.argv = [
    '/opt/Relais/relais',
    '--enable-features=SomethingOfChromium',
    '--data-dir',
    dataDir,
    ...switches,
  ];
  try {
    require(join(folder, 'dist/main/main.js'));
  } finally {
    process.argv = argv;
  }
}

/** What a page does to reach the core: it asks, as `frame`, and speaks the contract on the port it gets. */
export function connect({ electron, window }: OpenDesktop, frame = new StandInFrame('app://ui/')) {
  electron.ipcMain.emit('relais:connect', { sender: window.webContents, senderFrame: frame });
  const port = frame.received[0]?.ports[0]?.inPage;
  if (!port) throw new Error('The page has been given no port');
  port.start();
  const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ port }));
  return { client, port };
}
