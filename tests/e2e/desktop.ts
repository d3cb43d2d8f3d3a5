import { fileURLToPath } from 'node:url';
import { _electron } from '@playwright/test';
import { findElectron } from '../../scripts/electron-runtime.ts';
import type { Run } from './web.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Why the desktop application cannot be opened on this machine, or null where it can. */
export function whyNoDesktop(): string | null {
  if (!findElectron()) return 'Electron’s runtime is not on this machine: npx install-electron fetches it';
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return 'no screen: run under xvfb-run';
  return null;
}

/** Opens the built desktop application on a data folder, in the language of a system that speaks `locale`. */
export async function openDesktop(
  dataDir: string,
  look: { locale: string | undefined; colorScheme: 'light' | 'dark' | 'no-preference' | null | undefined },
): Promise<Run> {
  const { locale = 'en-CA', colorScheme = null } = look;
  const application = await _electron.launch({
    executablePath: findElectron() ?? '',
    args: [root, '--data-dir', dataDir, `--lang=${locale}`],
    env: { ...process.env, LANGUAGE: locale.replace('-', '_') },
    locale,
    colorScheme,
  });
  return { page: await application.firstWindow(), close: () => application.close() };
}
