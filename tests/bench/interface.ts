import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { findBrowser } from '../../scripts/browser.ts';
import { startWeb } from '../e2e/web.ts';
import { writeBigWorkspace } from './big-workspace.ts';

// The built application (`npm run build` first) in a real browser, served by the real web host.

const rounds = 5;
const goals = { openRatio: 1.2, openExtra: 150, frame: 17, rows: 300 };

const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
});
const folder = mkdtempSync(path.join(tmpdir(), 'relais-bench-'));
try {
  const one = await measure(path.join(folder, 'one'), 1, openingOf);
  const many = await measure(path.join(folder, 'many'), 10_000, async (page) => ({
    opening: await openingOf(page),
    scrolling: await scrollingOf(page),
    typing: await typingOf(page),
  }));
  const { scrolling, typing } = many;
  const results = [
    { what: 'list of one number there after', figure: one, unit: 'ms', goal: null },
    {
      what: 'list of 10,000 there after',
      figure: many.opening,
      unit: 'ms',
      goal: one * goals.openRatio + goals.openExtra,
    },
    { what: 'scrolling, frame at p95', figure: scrolling.frame, unit: 'ms', goal: goals.frame },
    { what: 'scrolling, rows drawn at most', figure: scrolling.rows, unit: '', goal: goals.rows },
    { what: 'letter typed to letter drawn, p95', figure: typing, unit: 'ms', goal: goals.frame },
  ];
  if (process.argv.includes('--json')) console.log(JSON.stringify(results, null, 2));
  else {
    console.log('\nThe list of numbers in Chromium\n');
    for (const { what, figure, unit, goal } of results) {
      const held = goal === null ? '' : `goal ≤ ${goal.toFixed(0)}${figure > goal ? ', missed' : ''}`;
      console.log(`${what.padEnd(38)}${figure.toFixed(0).padStart(7)} ${unit.padEnd(4)}${held}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
  await browser.close();
}

/** Runs a measurement in a tab on a workspace of so many numbers, its list in sight. */
async function measure<Result>(
  dataDir: string,
  count: number,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  writeBigWorkspace(dataDir, count);
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const web = await startWeb(dataDir, context, '0', () => undefined);
  try {
    await web.page.getByRole('row').first().waitFor();
    return await work(web.page);
  } finally {
    await web.close();
    await context.close();
  }
}

/** From asking for the page to a list that has been drawn and answers: the median of several loads. */
async function openingOf(page: Page): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.reload({ waitUntil: 'commit' });
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const look = (): void => {
              if (document.querySelector('[role="row"]')) setTimeout(() => resolve(performance.now()));
              else requestAnimationFrame(look);
            };
            look();
          }),
      ),
    );
  }
  return quantile(times, 0.5);
}

/** Three rows a frame, as a wheel that is spun goes. */
async function scrollingOf(page: Page): Promise<{ frame: number; rows: number }> {
  const { frames, rows } = await page.getByRole('grid').evaluate(async (list) => {
    const frames: number[] = [];
    let rows = 0;
    let last = performance.now();
    for (let step = 0; step < 240; step += 1) {
      list.scrollTop += 170;
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      frames.push(now - last);
      last = now;
      rows = Math.max(rows, document.querySelectorAll('[role="row"]').length);
    }
    return { frames: frames.slice(1), rows };
  });
  return { frame: quantile(frames, 0.95), rows };
}

/** From the moment of the key to the frame that shows its letter in the search field. */
async function typingOf(page: Page): Promise<number> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { typingTimes: times });
    addEventListener('keydown', ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        // Reached once the frame has been drawn.
        port1.addEventListener('message', () => times.push(performance.now() - timeStamp));
        port1.start();
        port2.postMessage(null);
      }),
    );
  });
  const search = page.getByRole('searchbox');
  await search.click();
  for (const query of ['ventes 77', 'fermé', '555 01']) {
    await page.keyboard.type(query, { delay: 120 });
    await search.fill('');
    await page.waitForTimeout(300);
  }
  const times = await page.evaluate(() => (window as unknown as { typingTimes: number[] }).typingTimes);
  return quantile(times, 0.95);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
