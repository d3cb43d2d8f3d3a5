import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { openDesktop, whyNoDesktop } from './desktop.ts';
import { type Run, startWeb } from './web.ts';

export { expect } from '@playwright/test';

/** Which of the two programs a journey walks through: the same journeys run in both. */
export type HostOptions = { host: 'browser' | 'desktop' };

/** The application in front of the person: the real one, on a data folder of its own that starts empty. */
export type App = {
  /** What it shows; in the desktop application another page after a restart, so ask for it each time. */
  readonly page: Page;
  readonly dataDir: string;
  /** Closes the application and opens it again on the same data folder, after `whileClosed`. */
  restart: (whileClosed?: () => void) => Promise<void>;
};

export const test = base.extend<HostOptions & { dataDir: string; app: App }>({
  host: ['browser', { option: true }],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  dataDir: async ({}, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'relais-e2e-'));
    await use(dataDir);
    await rm(dataDir, { recursive: true });
  },

  app: async ({ host, dataDir, context, locale, colorScheme }, use, testInfo) => {
    const reason = host === 'desktop' ? whyNoDesktop() : null;
    testInfo.skip(reason !== null, reason ?? '');

    const complaints: string[] = [];
    const listen = (page: Page): void => {
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (/Content Security Policy|Trusted/.test(message.text())) complaints.push(message.text());
      });
    };

    // What a page keeps, it keeps for its address: the same port again after a restart.
    let port = '0';
    const open = async (): Promise<Run> => {
      if (host === 'desktop') {
        const desktop = await openDesktop(dataDir, { locale, colorScheme });
        listen(desktop.page);
        return desktop;
      }
      const web = await startWeb(dataDir, context, port, listen);
      port = web.port;
      return web;
    };
    let run = await open();
    await use({
      dataDir,
      get page() {
        return run.page;
      },
      async restart(whileClosed) {
        await run.close();
        whileClosed?.();
        run = await open();
      },
    });
    await run.close();
    // Whatever a journey is about, no page throws and none asks for what its policy forbids.
    base.expect(complaints).toEqual([]);
  },
});
