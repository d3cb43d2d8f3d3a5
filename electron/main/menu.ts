import type { MenuItemConstructorOptions } from 'electron';
import type { Words } from './words.ts';

type MenuOptions = {
  t: Words;
  platform: NodeJS.Platform;
  /** Adds the commands that only someone who builds Relais needs. */
  developer: boolean;
  openSettings: () => void;
};

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The menu bar, as each system expects it. Roles bring the accelerators; only their English names are replaced. */
export function menuBar(options: MenuOptions): MenuItemConstructorOptions[] {
  const mac = options.platform === 'darwin';
  return [
    ...(mac ? [applicationMenu(options)] : []),
    fileMenu(options),
    editMenu(options.t),
    viewMenu(options),
    ...(mac ? [windowMenu(options.t)] : [helpMenu(options.t)]),
  ];
}

function applicationMenu({ t, openSettings }: MenuOptions): MenuItemConstructorOptions {
  return {
    label: 'Relais',
    submenu: [
      { role: 'about', label: t('menu:application.about') },
      separator,
      settingsItem(t, openSettings),
      separator,
      { role: 'services', label: t('menu:application.services') },
      separator,
      { role: 'hide', label: t('menu:application.hide') },
      { role: 'hideOthers', label: t('menu:application.hideOthers') },
      { role: 'unhide', label: t('menu:application.showAll') },
      separator,
      { role: 'quit', label: t('menu:application.quit') },
    ],
  };
}

function fileMenu({ t, platform, openSettings }: MenuOptions): MenuItemConstructorOptions {
  const close: MenuItemConstructorOptions = { role: 'close', label: t('menu:file.close') };
  const quit = platform === 'win32' ? t('menu:application.exit') : t('menu:application.quit');
  return {
    label: t('menu:file.label'),
    submenu:
      platform === 'darwin'
        ? [close]
        : [settingsItem(t, openSettings), separator, close, { role: 'quit', label: quit }],
  };
}

function settingsItem(t: Words, openSettings: () => void): MenuItemConstructorOptions {
  return { label: t('menu:application.settings'), accelerator: 'CommandOrControl+,', click: openSettings };
}

function editMenu(t: Words): MenuItemConstructorOptions {
  return {
    label: t('menu:edit.label'),
    submenu: [
      { role: 'undo', label: t('menu:edit.undo') },
      { role: 'redo', label: t('menu:edit.redo') },
      separator,
      { role: 'cut', label: t('menu:edit.cut') },
      { role: 'copy', label: t('menu:edit.copy') },
      { role: 'paste', label: t('menu:edit.paste') },
      { role: 'pasteAndMatchStyle', label: t('menu:edit.pastePlain') },
      { role: 'delete', label: t('menu:edit.delete') },
      separator,
      { role: 'selectAll', label: t('menu:edit.selectAll') },
    ],
  };
}

function viewMenu({ t, developer }: MenuOptions): MenuItemConstructorOptions {
  const developerItems: MenuItemConstructorOptions[] = [
    separator,
    { role: 'reload', label: t('menu:view.reload') },
    { role: 'toggleDevTools', label: t('menu:view.developerTools') },
  ];
  return {
    label: t('menu:view.label'),
    submenu: [
      { role: 'resetZoom', label: t('menu:view.actualSize') },
      { role: 'zoomIn', label: t('menu:view.zoomIn') },
      { role: 'zoomOut', label: t('menu:view.zoomOut') },
      separator,
      { role: 'togglefullscreen', label: t('menu:view.fullScreen') },
      ...(developer ? developerItems : []),
    ],
  };
}

function windowMenu(t: Words): MenuItemConstructorOptions {
  return {
    role: 'window',
    label: t('menu:window.label'),
    submenu: [
      { role: 'minimize', label: t('menu:window.minimize') },
      { role: 'zoom', label: t('menu:window.zoom') },
      separator,
      { role: 'front', label: t('menu:window.front') },
    ],
  };
}

function helpMenu(t: Words): MenuItemConstructorOptions {
  return {
    role: 'help',
    label: t('menu:help.label'),
    submenu: [{ role: 'about', label: t('menu:application.about') }],
  };
}

/** The menu of a right click in a text: what can be done there, the likely spellings of a wrong word first. */
export function textMenu(
  t: Words,
  spellings: readonly string[],
  correct: (spelling: string) => void,
): MenuItemConstructorOptions[] {
  return [
    ...spellings.map((spelling) => ({ label: spelling, click: () => correct(spelling) })),
    ...(spellings.length > 0 ? [separator] : []),
    { role: 'cut', label: t('menu:edit.cut') },
    { role: 'copy', label: t('menu:edit.copy') },
    { role: 'paste', label: t('menu:edit.paste') },
    separator,
    { role: 'selectAll', label: t('menu:edit.selectAll') },
  ];
}
