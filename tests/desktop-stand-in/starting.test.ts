import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Core, createCore, DataFolderInUseError } from '#core/core.ts';
import { connect, useApplication } from './desktop.ts';

const { launch, start, newDataDir } = useApplication();

describe('before Electron is ready', () => {
  test('turns the sandbox on for every page and declares its scheme with no privilege beyond a web page’s', () => {
    const { electron } = launch();
    expect(electron.done).toContain('app.enableSandbox');
    expect(electron.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  });

  test('keeps Electron’s files inside the data folder, and asks there whether it is the first', () => {
    const { electron, dataDir } = launch();
    expect(electron.paths).toEqual({ userData: join(dataDir, 'electron') });
    expect(electron.done.slice(-2)).toEqual(['app.setPath userData', 'app.requestSingleInstanceLock']);
  });
});

test('a relative data folder lies in the folder the person called npm from, as it does for the web host', () => {
  const folder = dirname(newDataDir());
  vi.stubEnv('INIT_CWD', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { electron } = launch({ dataDir: 'data' });
  expect(electron.paths).toEqual({ userData: join(folder, 'data', 'electron') });
});

test('the role that the command line names holds, whatever the page asks for', async () => {
  const { client } = connect(await start({ switches: ['--role', 'support'] }));
  expect(await client.profile.get()).toMatchObject({ role: 'support', roleFrom: 'start' });
  await expect(client.profile.set({ role: 'admin' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a role that there is not is refused before anything is opened', async () => {
  const { electron, dataDir } = launch({ switches: ['--role', 'boss'] });
  electron.becomeReady();
  await vi.waitFor(() => expect(electron.done.at(-1)).toBe('app.exit 1'));
  expect(electron.errorBoxes[0]?.content).toBe('--role takes one of these: admin, support.');
  expect(existsSync(join(dataDir, 'relais.sqlite'))).toBe(false);
});

describe('a second program on the same data folder', () => {
  test('quits without a window and without touching the data', async () => {
    const { electron, dataDir } = launch({ firstInstance: false });
    electron.becomeReady();
    await new Promise(setImmediate);
    expect(electron.done.at(-1)).toBe('app.quit');
    expect(electron.windows).toHaveLength(0);
    expect(existsSync(join(dataDir, 'relais.sqlite'))).toBe(false);
  });

  test('brings the first one’s window to the front, whatever its command line says', async () => {
    const { electron, window } = await start();
    window.minimized = true;
    electron.app.emit('second-instance', {}, ['relais', 'https://evil.example/', '--data-dir', '/'], '/', {
      a: 1,
    });
    expect(window.minimized).toBe(false);
    expect(window.done).toEqual(['show', 'focus']);
    expect(window.webContents.loaded).toEqual(['app://ui/']);
    expect(electron.windows).toHaveLength(1);
  });
});

describe('a data folder that cannot be opened', () => {
  test('is refused in one sentence of the system’s language when another program has it', async () => {
    const dataDir = newDataDir();
    openElsewhere(dataDir);
    const { electron } = launch({ dataDir, systemLanguages: ['fr-CA', 'en-CA'] });
    electron.becomeReady();
    await vi.waitFor(() => expect(electron.done.at(-1)).toBe('app.exit 1'));
    expect(electron.errorBoxes).toEqual([
      {
        title: 'Relais ne peut pas s’ouvrir',
        content: expect.stringMatching(
          /^Relais est déjà ouvert sur le dossier de données .+, puis ouvrez Relais de nouveau\.$/,
        ),
      },
    ]);
    expect(electron.errorBoxes[0]?.content).toContain(dataDir);
    expect(electron.windows).toHaveLength(0);
  });

  test('is refused with the reason when it is no folder at all', async () => {
    const dataDir = newDataDir();
    mkdirSync(dirname(dataDir), { recursive: true });
    writeFileSync(dataDir, 'a file');
    const { electron } = launch({ dataDir });
    expect(electron.done.at(-1)).toBe('app.exit 1');
    expect(electron.errorBoxes[0]?.content).toContain(`Relais cannot use the data folder ${dataDir}: `);
    expect(electron.windows).toHaveLength(0);
  });

  test('is free again once the application has quit', async () => {
    const { electron, dataDir } = await start();
    expect(() => openElsewhere(dataDir)).toThrow(DataFolderInUseError);
    electron.app.emit('will-quit');
    expect(openElsewhere(dataDir).dataDir).toBe(dataDir);
  });
});

/** Opens the data folder as another program does; it is given back after the test. */
function openElsewhere(dataDir: string): Core {
  const log = { error: vi.fn<() => void>() };
  const core = createCore({ dataDir, host: 'web', version: '0', clock: Date.now, log });
  onTestFinished(() => core.close());
  return core;
}
