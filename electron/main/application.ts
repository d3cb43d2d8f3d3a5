import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { app, Menu, nativeTheme, powerMonitor, session } from 'electron';
import type { Logger } from 'pino';
import type { Core } from '#core/core.ts';
import type { Preferences } from '#shared/contract/preferences.ts';
import { interfaceLanguage } from '#shared/model/interface-language.ts';
import { appAddress } from './app-address.ts';
import { serveApp } from './app-protocol.ts';
import { menuBar } from './menu.ts';
import { handOverPorts } from './ports.ts';
import { limitPermissions } from './security.ts';
import { showWindow, type WindowOptions } from './window.ts';
import { wordsIn } from './words.ts';

// Seen from dist/main, where this is bundled to.
const built = join(import.meta.dirname, '..');
const icon = join(built, '../resources/icons/linux/256x256.png');
const settingsAddress = `${appAddress}#/settings/phone-numbers`;

/**
 * Runs the desktop application on an open core, from the ready event on: its pages, their ports to the core,
 * its window and its menus. Closes the core when the application quits.
 */
export async function runApplication(core: Core, version: string, log: Logger): Promise<void> {
  const developer = !app.isPackaged;
  const client = createRouterClient(core.router, { context: {} });
  const quitting = new AbortController();
  let words = wordsIn(language('system'));
  const windowOptions: WindowOptions = {
    stateFile: join(app.getPath('userData'), 'window.json'),
    preload: join(built, 'preload/preload.cjs'),
    icon,
    developer,
    words: () => words,
    log,
  };

  limitPermissions(session.defaultSession);
  serveApp(join(built, 'renderer'));
  handOverPorts(core.router);
  app.setAboutPanelOptions({ applicationName: 'Relais', applicationVersion: version, iconPath: icon });
  if (developer) app.dock?.setIcon(icon);

  app.on('second-instance', () => showWindow(windowOptions));
  app.on('activate', () => showWindow(windowOptions));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', () => {
    quitting.abort();
    core.close();
  });

  powerMonitor.on('resume', () => core.wakeSync('resume'));
  core.startSync();
  log.info({ version, electron: process.versions['electron'], platform: process.platform }, 'Relais is open');
  dress(await client.preferences.get());
  showWindow(windowOptions);
  followPreferences().catch((error: unknown) => {
    if (!quitting.signal.aborted) log.error({ err: error }, 'Preferences are no longer followed');
  });

  /** Puts everything outside the page in the chosen theme and language. */
  function dress(preferences: Preferences): void {
    nativeTheme.themeSource = preferences.theme;
    words = wordsIn(language(preferences.language));
    const openSettings = (): void => showWindow(windowOptions, settingsAddress);
    const menu = menuBar({ t: words, platform: process.platform, developer, openSettings });
    Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
  }

  async function followPreferences(): Promise<void> {
    const signal = quitting.signal;
    for await (const change of await client.changes.watch(undefined, { signal })) {
      if (change.kind === 'preferences.changed') dress(await client.preferences.get());
    }
  }
}

function language(preference: Preferences['language']): ReturnType<typeof interfaceLanguage> {
  return interfaceLanguage(preference, app.getPreferredSystemLanguages());
}
