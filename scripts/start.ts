// `npm start`: the desktop application, or the same one in the browser where the desktop one cannot run.
import { buildIfStale } from './build.ts';
import { run } from './child.mjs';
import { fetchElectron, findElectron } from './electron-runtime.ts';
import { say } from './say.mjs';
import { root, runFile } from './tools.ts';

const args = process.argv.slice(2);
process.exitCode = (await buildIfStale()) ? await open() : 1;

async function open(): Promise<number> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    say({
      en: 'This machine has no desktop to open a window on; Relais opens in the browser instead, with the same data.',
      fr: 'Cette machine n’a pas de bureau où ouvrir une fenêtre; Relais s’ouvre donc dans le navigateur, avec les mêmes données.',
    });
    return openInBrowser();
  }
  const electron = findElectron() ?? fetch();
  if (electron) return run(electron, [root, ...args]);
  say({
    en: 'Electron’s runtime could not be fetched from its download host; Relais opens in the browser instead, with the same data.',
    fr: 'L’environnement d’Electron n’a pas pu être téléchargé; Relais s’ouvre donc dans le navigateur, avec les mêmes données.',
  });
  return openInBrowser();
}

function fetch(): string | null {
  say({
    en: 'Fetching Electron’s runtime, once (about 120 MB)…',
    fr: 'Téléchargement de l’environnement d’Electron, une seule fois (environ 120 Mo)…',
  });
  return fetchElectron();
}

function openInBrowser(): Promise<number> {
  return runFile('electron/web/main.ts', args);
}
