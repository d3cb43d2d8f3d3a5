import { BrowserWindow, Menu, nativeTheme, screen, type WebContents } from 'electron';
import type { Logger } from 'pino';
import { appAddress } from './app-address.ts';
import { textMenu } from './menu.ts';
import { readWindowState, writeWindowState } from './window-state.ts';
import type { Words } from './words.ts';

export type WindowOptions = {
  /** The file in which the window keeps its place from one start to the next. */
  stateFile: string;
  preload: string;
  icon: string;
  developer: boolean;
  words: () => Words;
  log: Logger;
};

/**
 * Brings the application's one window to the front, opening it where there is none. With an address the page
 * goes there; one that differs from the present one behind the # only is followed without loading anew.
 */
export function showWindow(options: WindowOptions, address?: string): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (!window) {
    load(openWindow(options), address ?? appAddress, options.log);
    return;
  }
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  if (address !== undefined && window.webContents.getURL() !== address) load(window, address, options.log);
}

/** A window that shows itself as soon as there is something to see. */
function openWindow(options: WindowOptions): BrowserWindow {
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const state = readWindowState(options.stateFile, workAreas);
  const window = new BrowserWindow({
    width: state?.width ?? 1320,
    height: state?.height ?? 900,
    ...(state && { x: state.x, y: state.y }),
    minWidth: 760,
    minHeight: 540,
    title: 'Relais',
    icon: options.icon,
    show: false,
    backgroundColor: background(),
    titleBarStyle: process.platform === 'darwin' ? 'hiddenInset' : 'default',
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      devTools: options.developer,
      // macOS checks spelling by itself; elsewhere Chromium would fetch dictionaries from the network.
      spellcheck: process.platform === 'darwin',
    },
  });

  const repaint = (): void => window.setBackgroundColor(background());
  nativeTheme.on('updated', repaint);
  window.once('ready-to-show', () => (state?.maximized ? window.maximize() : window.show()));
  window.on('close', () => {
    writeWindowState(options.stateFile, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
  window.once('closed', () => nativeTheme.off('updated', repaint));
  offerTextMenu(window.webContents, options.words);
  return window;
}

function load(window: BrowserWindow, address: string, log: Logger): void {
  window
    .loadURL(address)
    .catch((error: unknown) => log.error({ err: error }, 'The page could not be loaded'));
}

/** The page's own background, so that no white flashes before it is drawn. */
function background(): string {
  return nativeTheme.shouldUseDarkColors ? '#141416' : '#f6f6f4';
}

function offerTextMenu(contents: WebContents, words: () => Words): void {
  contents.on('context-menu', (_event, { isEditable, selectionText, dictionarySuggestions }) => {
    if (!isEditable && selectionText === '') return;
    const items = textMenu(words(), dictionarySuggestions, (word) => contents.replaceMisspelling(word));
    Menu.buildFromTemplate(items).popup();
  });
}
