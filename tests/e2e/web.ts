import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';

const main = fileURLToPath(new URL('../../electron/web/main.ts', import.meta.url));

/** One run of the application, from opening to closing. */
export type Run = { page: Page; close: () => Promise<void> };

/**
 * Starts the web host on a data folder and opens, in a tab of this browser, the one-time address it prints. Port 0
 * is any free one.
 */
export async function startWeb(
  dataDir: string,
  context: BrowserContext,
  port: string,
  onPage: (page: Page) => void,
): Promise<Run & { port: string }> {
  const args = [main, '--data-dir', dataDir, '--port', port, '--no-open'];
  const webHost = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(webHost, 'exit');

  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const [printed] = /http:\S+token=\S+/.exec(said) ?? [];
      if (printed) resolve(printed);
    };
    webHost.stdout.on('data', listen);
    webHost.stderr.on('data', listen);
    void ended.then(() => reject(new Error(`The web host ended before it gave its address:\n${said}`)));
  });

  const page = await context.newPage();
  onPage(page);
  await page.goto(address);
  return {
    page,
    port: new URL(address).port,
    async close() {
      await page.close();
      webHost.kill();
      await ended;
    },
  };
}
