import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { connect, useApplication } from './desktop.ts';

const { start } = useApplication();

/** Acts on a system that is not this machine's, once everything that depends on this one is open. */
function on(platform: NodeJS.Platform, act: () => void): void {
  const own = process.platform;
  Object.defineProperty(process, 'platform', { value: platform });
  try {
    act();
  } finally {
    Object.defineProperty(process, 'platform', { value: own });
  }
}

describe('the page’s process', () => {
  test('has the sandbox, an isolated preload, no Node, and no preference that nobody has looked at', async () => {
    const { window } = await start();
    expect(window.options.webPreferences).toEqual({
      preload: expect.stringMatching(/dist.preload.preload\.cjs$/),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      devTools: false,
      spellcheck: process.platform === 'darwin',
    });
  });

  test('may be inspected only where the application is run from its sources', async () => {
    const { window } = await start({ packaged: false });
    expect(window.options.webPreferences?.devTools).toBe(true);
  });
});

describe('the window', () => {
  test('shows itself when the page is drawn, in the page’s own colour before', async () => {
    const light = await start({ dark: false });
    expect(light.window.options).toMatchObject({ show: false, backgroundColor: '#f6f6f4', title: 'Relais' });
    expect(light.window.done).toEqual([]);
    light.window.emit('ready-to-show');
    expect(light.window.done).toEqual(['show']);

    const dark = await start({ dark: true });
    expect(dark.window.options.backgroundColor).toBe('#141416');
  });

  test('takes the other colour when the system changes its theme', async () => {
    const { electron, window } = await start();
    electron.nativeTheme.shouldUseDarkColors = true;
    electron.nativeTheme.emit('updated');
    expect(window.backgroundColor).toBe('#141416');
  });

  test('opens where it was closed', async () => {
    const first = await start();
    first.window.options = { x: 240, y: 120, width: 1000, height: 700 };
    first.window.maximize();
    first.window.close();
    first.electron.app.emit('will-quit');

    const { window } = await start({ dataDir: first.dataDir });
    expect(window.options).toMatchObject({ x: 240, y: 120, width: 1000, height: 700 });
    window.emit('ready-to-show');
    expect(window.done).toEqual(['maximize']);
  });

  test('opens at its usual size when the screen it was on is gone, or what was kept is unreadable', async () => {
    for (const kept of [
      '{ "x": 5000, "y": 200, "width": 900, "height": 700, "maximized": false }',
      'null',
      '{',
    ]) {
      const { electron, dataDir } = await start();
      electron.app.emit('will-quit');
      writeFileSync(join(dataDir, 'electron/window.json'), kept);
      const { window } = await start({ dataDir });
      expect(window.options).toMatchObject({ width: 1320, height: 900 });
      expect(window.options).not.toHaveProperty('x');
    }
  });

  test('ends the application when it closes, but on macOS, where it opens again from the Dock', async () => {
    const { electron, window } = await start();
    window.close();
    on('darwin', () => electron.app.emit('window-all-closed'));
    expect(electron.done).not.toContain('app.quit');
    on('darwin', () => electron.app.emit('activate'));
    expect(electron.windows).toHaveLength(2);
    on('win32', () => electron.app.emit('window-all-closed'));
    expect(electron.done.at(-1)).toBe('app.quit');
  });
});

describe('language and theme', () => {
  test('are the system’s at first', async () => {
    const { electron } = await start({ systemLanguages: ['fr-FR'] });
    expect(electron.menus.at(-1)?.map((menu) => menu.label)).toContain('Édition');
    expect(electron.nativeTheme.themeSource).toBe('system');
  });

  test('follow the preferences as soon as a page sets them', async () => {
    const desktop = await start({ systemLanguages: ['fr-CA'] });
    const { client, port } = connect(desktop);
    await client.preferences.set({ language: 'en', theme: 'dark' });
    await vi.waitFor(() =>
      expect(desktop.electron.menus.at(-1)?.map((menu) => menu.label)).toContain('Edit'),
    );
    expect(desktop.electron.nativeTheme.themeSource).toBe('dark');
    port.close();
  });
});

describe('the Settings command', () => {
  test('leads to the settings inside the page, and opens a window for them where there is none', async () => {
    const { electron, window } = await start();
    const settings = electron.menus
      .at(-1)
      ?.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []))
      .find((item) => item.accelerator === 'CommandOrControl+,');
    const choose = settings?.click as (() => void) | undefined;
    choose?.();
    choose?.();
    expect(window.webContents.loaded).toEqual(['app://ui/', 'app://ui/#/settings/phone-numbers']);

    window.close();
    choose?.();
    expect(electron.windows[1]?.webContents.loaded).toEqual(['app://ui/#/settings/phone-numbers']);
  });
});

describe('a right click', () => {
  test('offers to cut, copy and paste in a field, with the likely spellings first', async () => {
    const { electron, window } = await start({ systemLanguages: ['fr-CA'] });
    const bars = electron.menus.length;
    window.webContents.emit(
      'context-menu',
      {},
      { isEditable: true, selectionText: '', dictionarySuggestions: ['merci'] },
    );
    expect(electron.menus[bars]?.map((item) => item.label ?? item.type)).toEqual([
      'merci',
      'separator',
      'Couper',
      'Copier',
      'Coller',
      'separator',
      'Tout sélectionner',
    ]);
  });

  test('offers nothing where there is nothing to copy', async () => {
    const { electron, window } = await start();
    const bars = electron.menus.length;
    window.webContents.emit(
      'context-menu',
      {},
      { isEditable: false, selectionText: '', dictionarySuggestions: [] },
    );
    expect(electron.menus).toHaveLength(bars);
  });
});

test('the log lies in the data folder and begins anew when it has grown over a mebibyte', async () => {
  const { electron, dataDir } = await start();
  electron.app.emit('will-quit');
  const log = join(dataDir, 'logs/relais.log');
  expect(JSON.parse(readFileSync(log, 'utf8'))).toMatchObject({ msg: 'Relais is open' });

  appendFileSync(log, ' '.repeat(1024 * 1024));
  await start({ dataDir });
  expect(readFileSync(log, 'utf8').length).toBeLessThan(1000);
  expect(readFileSync(join(dataDir, 'logs/relais.1.log'), 'utf8').length).toBeGreaterThan(1024 * 1024);
});
