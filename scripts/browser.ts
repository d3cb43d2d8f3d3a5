import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { say } from './say.mjs';
import { root } from './tools.ts';

const minutes = 60_000;
const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  // The headless shell first: it draws no window, and the journeys take a fifth less time.
  linux: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((folder) =>
    join(process.env[folder] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
};

/** The browser the tests drive: RELAIS_BROWSER, Playwright's own, or the Chrome or Chromium of this machine. */
export function findBrowser(): string | null {
  const { RELAIS_BROWSER: chosen } = process.env;
  if (chosen) return chosen;
  const places = [chromium.executablePath(), ...(usualPlaces[process.platform] ?? [])];
  return places.find((place) => existsSync(place)) ?? null;
}

/** Finds a browser or installs one; where neither is possible, says what to install and returns null. */
export function provideBrowser(): string | null {
  const browser = findBrowser() ?? installed(installPlaywrights) ?? installed(installDebians);
  if (!browser) {
    say({
      en: 'The browser tests need Chrome or Chromium: install one of them, or set RELAIS_BROWSER to the path of its program.',
      fr: 'Les tests dans le navigateur ont besoin de Chrome ou de Chromium : installez l’un des deux, ou donnez dans RELAIS_BROWSER le chemin de son programme.',
    });
  }
  return browser;
}

function installed(install: () => void): string | null {
  install();
  return findBrowser();
}

function installPlaywrights(): void {
  say({ en: 'Installing a browser for the tests…', fr: 'Installation d’un navigateur pour les tests…' });
  attempt(process.execPath, [join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium']);
}

function installDebians(): void {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  say({ en: 'Installing Debian’s Chromium…', fr: 'Installation du Chromium de Debian…' });
  attempt('apt-get', ['update']);
  attempt('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium', 'chromium-headless-shell']);
}

/** Runs an installer without its chatter: what counts is whether a browser is there afterwards. */
function attempt(program: string, args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(program, args, { stdio: 'ignore', timeout: 10 * minutes, env });
}
