import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from 'playwright';
import { findBrowser } from '../../scripts/browser.ts';
import { startWeb } from '../e2e/web.ts';
import { writeReplayFiles } from './replay-files.ts';

// The built application (`npm run build` first) replays a long log in a real browser, while somebody goes on pressing
// keys: how long does the page take to answer one, from the key to the frame drawn after it?

const lines = 1_000_000;
const goal = 100;
const pause = 40;

type Answer = { what: string; seconds: number; keys: number; median: number; longest: number };

const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
});
const folder = mkdtempSync(path.join(tmpdir(), 'relais-bench-'));
try {
  const files = writeReplayFiles(folder, lines);
  const context = await browser.newContext({ locale: 'en-CA', viewport: { width: 1280, height: 800 } });
  const web = await startWeb(path.join(folder, 'data'), context, '0', () => undefined);
  const results = await measure(web.page, files);
  await web.close();
  report(results);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(page: Page, files: ReturnType<typeof writeReplayFiles>): Promise<Answer[]> {
  await importWorkspace(page, files.workspace);
  await page.getByRole('link', { name: 'Replay', exact: true }).click();
  await page.getByRole('heading', { name: 'What would your replies have done?' }).waitFor();
  await listen(page);
  const deciding = page.getByRole('progressbar', { name: /^(Deciding|Sorting)/ });
  const done = page.getByRole('heading', { name: 'What would happen' });
  const log = page.locator('input[type=file]');
  const list = page.getByRole('grid', { name: 'Decisions' });

  const results = [
    await answering(page, 'the log is handed in', async () => {
      await log.setInputFiles(files.inOrder);
      await deciding.or(done).first().waitFor({ timeout: 600_000 });
    }),
    await answering(page, 'it is decided, and its pictures are drawn', async () => {
      await done.waitFor({ timeout: 600_000 });
      await list.getByRole('row').first().waitFor();
    }),
    await answering(page, 'the list is narrowed and searched', async () => {
      await page.getByRole('button', { name: /^A reply left recently/ }).click();
      await list.getByText('A reply left recently').first().waitFor();
      await page.getByRole('searchbox', { name: 'Search decisions' }).fill('urgent');
      await wait(2_000);
    }),
    await answering(page, 'the list is scrolled', async () => {
      for (let turn = 0; turn < 60; turn += 1) {
        await page.mouse.wheel(0, 900);
        await wait(50);
      }
    }),
  ];
  return results;
}

async function importWorkspace(page: Page, file: string): Promise<void> {
  await page.getByRole('link', { name: 'Import and export' }).click();
  await page.getByRole('heading', { name: 'Import and export' }).waitFor();
  const buffer = readFileSync(file);
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'a.relais.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('heading', { name: 'Phone Numbers' }).waitFor();
}

/** Notes for each key how long it takes to the frame that is drawn after it. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { answerTimes: times });
    addEventListener('keydown', ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => times.push(performance.now() - timeStamp));
        port1.start();
        port2.postMessage(null);
      }),
    );
  });
}

/** Presses keys that do nothing while something is under way. */
async function answering(page: Page, what: string, work: () => Promise<void>): Promise<Answer> {
  await page.evaluate(() => (window as unknown as { answerTimes: number[] }).answerTimes.splice(0));
  const start = performance.now();
  const end = new AbortController();
  const working = work().finally(() => end.abort());
  const pressing = (async () => {
    while (!end.signal.aborted) {
      await page.keyboard.press('F9');
      await wait(pause);
    }
  })();
  await Promise.all([working, pressing]);
  const seconds = (performance.now() - start) / 1000;
  await wait(300);
  const times = await page.evaluate(() => (window as unknown as { answerTimes: number[] }).answerTimes);
  const sorted = times.toSorted((one, other) => one - other);
  return {
    what,
    seconds,
    keys: times.length,
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    longest: sorted.at(-1) ?? Number.NaN,
  };
}

function report(results: readonly Answer[]): void {
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ lines, results, goal }, null, 2));
    return;
  }
  console.log(
    `\nReplay of ${lines.toLocaleString('en')} events in Chromium: from a key to the frame after it\n`,
  );
  for (const { what, seconds, keys, median, longest } of results) {
    const held = longest > goal ? ', missed' : '';
    console.log(
      `while ${what}`.padEnd(52) +
        `${seconds.toFixed(1).padStart(6)} s ${String(keys).padStart(5)} keys` +
        `  median ${median.toFixed(0).padStart(3)} ms  longest ${longest.toFixed(0).padStart(4)} ms` +
        `  goal ≤ ${goal}${held}`,
    );
  }
}
