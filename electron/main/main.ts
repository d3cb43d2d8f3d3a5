import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, dialog } from 'electron';
import { createCore, DataFolderInUseError } from '#core/core.ts';
import { dataDirNamed } from '#core/data-dir.ts';
import { makeFolder } from '#core/make-folder.ts';
import { interfaceLanguage } from '#shared/model/interface-language.ts';
import { roleSchema, roles } from '#shared/model/role.ts';
import manifest from '../../package.json' with { type: 'json' };
import { registerAppScheme } from './app-protocol.ts';
import { runApplication } from './application.ts';
import { openLog } from './log.ts';
import { keychain } from './secrets.ts';
import { confine } from './security.ts';
import { wordsIn } from './words.ts';

registerAppScheme();
app.enableSandbox();
app.setName('Relais');
if (process.platform === 'win32') app.setAppUserModelId('app.relais.desktop');
app.on('web-contents-created', (_event, contents) => confine(contents));
const switches = switchesOf(process.argv);
start(dataDirNamed(switches.dataDir));

/** Electron and Chromium take switches of their own from the same line: what is not ours is read over. */
function switchesOf(argv: readonly string[]): { dataDir: string | undefined; role: unknown } {
  const options = { 'data-dir': { type: 'string' }, role: { type: 'string' } } as const;
  const { 'data-dir': dataDir, role } = parseArgs({ args: argv.slice(1), options, strict: false }).values;
  return { dataDir: typeof dataDir === 'string' ? dataDir : undefined, role };
}

function start(dataDir: string): void {
  try {
    keepElectronFilesIn(join(dataDir, 'electron'));
  } catch (error) {
    giveUp(dataDir, error);
    return;
  }
  // The lock lives beside Electron's files: a program on another data folder is not a second instance.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  // Not awaited: Electron gets ready only after this module has been run.
  app.whenReady().then(
    () => open(dataDir),
    (error: unknown) => giveUp(dataDir, error),
  );
}

function keepElectronFilesIn(folder: string): void {
  makeFolder(folder);
  app.setPath('userData', folder);
}

async function open(dataDir: string): Promise<void> {
  try {
    const { data: role, success } = roleSchema.optional().safeParse(switches.role);
    if (!success) {
      const t = wordsOfSystem();
      refuse(t('menu:badRole', { roles: roles.join(', ') }));
      return;
    }
    const log = openLog(dataDir);
    const about = { dataDir, host: 'desktop', version: manifest.version } as const;
    const core = createCore({ ...about, clock: Date.now, log, role, secrets: keychain(dataDir) });
    await runApplication(core, manifest.version, log);
  } catch (error) {
    giveUp(dataDir, error);
  }
}

/** Says in one sentence of the system's language why there will be no window, and ends. */
function giveUp(dataDir: string, error: unknown): void {
  const t = wordsOfSystem();
  const reason = error instanceof Error ? error.message : String(error);
  const sentence =
    error instanceof DataFolderInUseError
      ? t('menu:dataFolder.inUse', { dataDir })
      : t('menu:dataFolder.unusable', { dataDir, reason });
  refuse(sentence);
}

function refuse(sentence: string): void {
  const t = wordsOfSystem();
  dialog.showErrorBox(t('menu:dataFolder.title'), sentence);
  app.exit(1);
}

function wordsOfSystem(): ReturnType<typeof wordsIn> {
  return wordsIn(interfaceLanguage('system', app.getPreferredSystemLanguages()));
}
