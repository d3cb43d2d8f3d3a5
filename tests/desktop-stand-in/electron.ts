import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { StandInMessageChannel } from './ports.ts';
import { strict } from './strict.ts';
import { standInWindows } from './windows.ts';

/** Names that the real thing has too: a stand-in for an API that does not exist proves nothing. */
type KnownOf<Real> = { [Name in keyof Real]?: unknown };

export type StandInOptions = {
  /** Whether this is the first program on its data folder. */
  firstInstance?: boolean;
  systemLanguages?: string[];
  packaged?: boolean;
  dark?: boolean;
};

type MenuItem = Electron.MenuItemConstructorOptions;
type PermissionRequestHandler = (
  contents: null,
  permission: string,
  answer: (granted: boolean) => void,
) => void;

/** A stand-in for the module `electron` of the main process, with what the application has done to it. */
export function createElectron({
  firstInstance = true,
  systemLanguages = ['en-CA'],
  packaged = true,
  dark = false,
}: StandInOptions = {}) {
  const done: string[] = [];
  const paths: Record<string, string> = {};
  const schemes: Electron.CustomScheme[] = [];
  const handlers: {
    protocol: Record<string, (request: Pick<Request, 'url' | 'method'>) => Promise<Response>>;
    permissionRequest: PermissionRequestHandler | null;
    permissionCheck: ((contents: null, permission: string) => boolean) | null;
    devicePermission: (() => boolean) | null;
  } = { protocol: {}, permissionRequest: null, permissionCheck: null, devicePermission: null };
  const menus: MenuItem[][] = [];
  const errorBoxes: { title: string; content: string }[] = [];
  let setReady: () => void;
  let isReady = false;
  const ready = new Promise<void>((resolve) => (setReady = resolve));

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
      whenReady: async () => ready,
      getPreferredSystemLanguages: () => systemLanguages,
      setAboutPanelOptions: () => {},
      quit: () => done.push('app.quit'),
      exit: (code: number) => done.push(`app.exit ${code}`),
    } satisfies KnownOf<Electron.App>),
  );

  const { StandInWindow, windows } = standInWindows((contents) =>
    app.emit('web-contents-created', {}, contents),
  );
  const ipcMain = strict('ipcMain', new EventEmitter());
  const nativeTheme = strict(
    'nativeTheme',
    Object.assign(new EventEmitter(), {
      themeSource: 'system',
      shouldUseDarkColors: dark,
    } satisfies KnownOf<Electron.NativeTheme>),
  );

  const modules = {
    app,
    BrowserWindow: StandInWindow,
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
        setPermissionCheckHandler: (handler: (contents: null, permission: string) => boolean) => {
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
    nativeTheme,
    /** What has been called, in order, where the order matters. */
    done,
    paths,
    schemes,
    handlers,
    menus,
    errorBoxes,
    windows,
    becomeReady: () => {
      isReady = true;
      setReady();
    },
  };
}

export type StandInElectron = ReturnType<typeof createElectron>;
