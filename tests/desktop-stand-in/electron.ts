import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { type Keychain, safeStorageOn } from './keychain.ts';
import { StandInMessageChannel } from './ports.ts';
import { strict } from './strict.ts';
import { StandInWindow } from './windows.ts';

/** Names that the real thing has too: a stand-in for an API that does not exist proves nothing. */
type KnownOf<Real> = { [Name in keyof Real]?: unknown };

export type StandInOptions = {
  /** Whether this is the first program on its data folder. */
  firstInstance?: boolean;
  systemLanguages?: string[];
  packaged?: boolean;
  dark?: boolean;
  /** The system's; a computer without any unless given. */
  keychain?: Keychain;
};

type MenuItem = Electron.MenuItemConstructorOptions;
type PermissionRequestHandler = (
  contents: null,
  permission: string,
  callback: (granted: boolean) => void,
  details: { isMainFrame: boolean; requestingUrl: string },
) => void;
type PermissionCheckHandler = (
  contents: null,
  permission: string,
  requestingOrigin: string,
  details: { isMainFrame: boolean },
) => boolean;

type Handlers = {
  protocol: Record<string, (request: Pick<Request, 'url' | 'method'>) => Promise<Response>>;
  permissionRequest: PermissionRequestHandler | null;
  permissionCheck: PermissionCheckHandler | null;
  devicePermission: (() => boolean) | null;
};

/** A stand-in for Electron, with what the application has done to it. */
export type StandInElectron = {
  /** What the module `electron` exports. */
  modules: Record<string, unknown>;
  app: EventEmitter;
  ipcMain: EventEmitter;
  powerMonitor: EventEmitter;
  nativeTheme: EventEmitter & { themeSource: string; shouldUseDarkColors: boolean };
  /** What has been called, in order, where the order matters. */
  done: string[];
  paths: Record<string, string>;
  schemes: Electron.CustomScheme[];
  handlers: Handlers;
  /** Every menu that has been shown, the menu bars included. */
  menus: MenuItem[][];
  errorBoxes: { title: string; content: string }[];
  windows: StandInWindow[];
  becomeReady: () => void;
};

export function createElectron({
  firstInstance = true,
  systemLanguages = ['en-CA'],
  packaged = true,
  dark = false,
  keychain = { backend: 'none' },
}: StandInOptions = {}): StandInElectron {
  const done: string[] = [];
  const paths: Record<string, string> = {};
  const schemes: Electron.CustomScheme[] = [];
  const handlers: Handlers = {
    protocol: {},
    permissionRequest: null,
    permissionCheck: null,
    devicePermission: null,
  };
  const menus: MenuItem[][] = [];
  const errorBoxes: { title: string; content: string }[] = [];
  let isReady = false;
  const ready = Promise.withResolvers<void>();

  /** Electron refuses these once it is ready. */
  const before = (name: string): void => {
    if (isReady) throw new Error(`${name} after the ready event`);
    done.push(name);
  };

  const app = strict(
    'app',
    Object.assign(new EventEmitter(), {
      isPackaged: packaged,
      dock: undefined,
      enableSandbox: () => before('app.enableSandbox'),
      setName: () => {},
      setAppUserModelId: () => {},
      setPath: (name: string, path: string) => {
        before(`app.setPath ${name}`);
        paths[name] = path;
      },
      getPath: (name: string) => paths[name],
      requestSingleInstanceLock: () => {
        done.push('app.requestSingleInstanceLock');
        return firstInstance;
      },
      whenReady: async () => ready.promise,
      getPreferredSystemLanguages: () => systemLanguages,
      setAboutPanelOptions: () => {},
      quit: () => done.push('app.quit'),
      exit: (code: number) => done.push(`app.exit ${code}`),
    } satisfies KnownOf<Electron.App>),
  );

  const windows: StandInWindow[] = [];
  class BrowserWindow extends StandInWindow {
    static getAllWindows(): StandInWindow[] {
      return windows.filter((window) => !window.closed);
    }

    constructor(options: Electron.BrowserWindowConstructorOptions) {
      super(options);
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
  }
  const ipcMain = strict('ipcMain', new EventEmitter());
  const nativeTheme = strict(
    'nativeTheme',
    Object.assign(new EventEmitter(), {
      themeSource: 'system',
      shouldUseDarkColors: dark,
    } satisfies KnownOf<Electron.NativeTheme>),
  );

  const powerMonitor = strict('powerMonitor', new EventEmitter());

  const modules = {
    app,
    BrowserWindow: strict('BrowserWindow', BrowserWindow),
    dialog: strict('dialog', {
      showErrorBox: (title: string, content: string) => errorBoxes.push({ title, content }),
    } satisfies KnownOf<Electron.Dialog>),
    ipcMain,
    Menu: strict('Menu', {
      buildFromTemplate: (template: MenuItem[]) => ({ template, popup: () => menus.push(template) }),
      setApplicationMenu: ({ template }: { template: MenuItem[] }) => menus.push(template),
    } satisfies KnownOf<typeof Electron.Menu>),
    MessageChannelMain: StandInMessageChannel,
    nativeTheme,
    powerMonitor,
    safeStorage: strict('safeStorage', safeStorageOn(keychain)),
    protocol: strict('protocol', {
      registerSchemesAsPrivileged: (custom: Electron.CustomScheme[]) => {
        before('protocol.registerSchemesAsPrivileged');
        schemes.push(...custom);
      },
      handle: (scheme: string, handler: (typeof handlers.protocol)[string]) => {
        handlers.protocol[scheme] = handler;
      },
    } satisfies KnownOf<Electron.Protocol>),
    screen: strict('screen', {
      getAllDisplays: () => [{ workArea: { x: 0, y: 25, width: 1920, height: 1055 } }],
    } satisfies KnownOf<Electron.Screen>),
    session: strict('session', {
      defaultSession: strict('Session', {
        setPermissionRequestHandler: (handler: PermissionRequestHandler) => {
          handlers.permissionRequest = handler;
        },
        setPermissionCheckHandler: (handler: PermissionCheckHandler) => {
          handlers.permissionCheck = handler;
        },
        setDevicePermissionHandler: (handler: () => boolean) => {
          handlers.devicePermission = handler;
        },
      } satisfies KnownOf<Electron.Session>),
    } satisfies KnownOf<typeof Electron.session>),
  };

  return {
    modules,
    app,
    ipcMain,
    powerMonitor,
    nativeTheme,
    done,
    paths,
    schemes,
    handlers,
    menus,
    errorBoxes,
    windows,
    becomeReady: () => {
      isReady = true;
      ready.resolve();
    },
  };
}
