import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, dialog } from 'electron';
import { createCore, DataFolderInUseError } from '#core/core.ts';
import { dataDirNamed } from '#core/data-dir.ts';
import { makeFolder } from '#core/make-folder.ts';
import { interfaceLanguage } from '#shared/model/interface-language.ts';
import manifest from '../../package.json' with { type: 'json' };
import { registerAppScheme } from './app-protocol.ts';
import { runApplication } from './application.ts';
import { openLog } from './log.ts';
import { confine } from './security.ts';
import { wordsIn } from './words.ts';

registerAppScheme();
app.enableSandbox();
app.setName('Relais');
if (process.platform === 'win32') app.setAppUserModelId('app.relais.desktop');
app.on('web-contents-created', (_event, contents) => confine(contents));
start(dataDirOf(process.argv));

/** Electron and Chromium take switches of their own from the same line: what is not ours is read over. */
function dataDirOf(argv: readonly string[]): string {
  const options = { 'data-dir': { type: 'string' } } as const;
  const named = parseArgs({ args: argv.slice(1), options, strict: false }).values['data-dir'];
  return dataDirNamed(typeof named === 'string' ? named : undefined);
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
    const log = openLog(dataDir);
    const core = createCore({ dataDir, host: 'desktop', version: manifest.version, clock: Date.now, log });
    await runApplication(core, manifest.version, log);
  } catch (error) {
    giveUp(dataDir, error);
  }
}

/** Says in one sentence of the system's language why there will be no window, and ends. */
function giveUp(dataDir: string, error: unknown): void {
  const t = wordsIn(interfaceLanguage('system', app.getPreferredSystemLanguages()));
  const reason = error instanceof Error ? error.message : String(error);
  const sentence =
    error instanceof DataFolderInUseError
      ? t('menu:dataFolder.inUse', { dataDir })
      : t('menu:dataFolder.unusable', { dataDir, reason });
  dialog.showErrorBox(t('menu:dataFolder.title'), sentence);
  app.exit(1);
}
