import { AxeBuilder } from '@axe-core/playwright';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { expect } from './app.ts';

export const wide = { width: 1440, height: 976 };
const narrow = { width: 320, height: 720 };

/**
 * Looks at the screen as it stands: its picture, what axe finds, and whether it fits a window as narrow as the
 * guidelines ask. Toasts of the steps before are put away first, unless one is what the screen shows.
 */
export async function checkScreen(
  page: Page,
  testInfo: TestInfo,
  name: string,
  { withToast = false } = {},
): Promise<void> {
  const size = page.viewportSize() ?? wide;
  if (!withToast) await dismissToasts(page);
  await page.screenshot({ path: join(pictures(testInfo), `${name}.png`), animations: 'disabled' });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id} at ${target.join(' ')}`),
  );
  expect.soft(found, `${name}: what axe finds`).toEqual([]);

  await page.setViewportSize(narrow);
  // An open menu takes its new place only after the window has its new size.
  await expect
    .configure({ soft: true })
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), {
      message: `${name} scrolls sideways at 320 px`,
    })
    .toBeLessThanOrEqual(0);
  await page.setViewportSize(size);
}

/** The same in the light and in the dark: the pictures' names end in the scheme. */
export async function checkInBothSchemes(page: Page, testInfo: TestInfo, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await checkScreen(page, testInfo, `${name}-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: null });
}

/** Puts away what was said before. */
export async function dismissToasts(page: Page): Promise<void> {
  const closers = page.getByRole('alertdialog').getByRole('button', { name: /Close|Fermer/ });
  // One may go by itself meanwhile, so that none is waited for to be clicked.
  await expect(async () => {
    await closers.evaluateAll((buttons: HTMLElement[]) => buttons.map((button) => button.click()));
    expect(await closers.count()).toBe(0);
  }).toPass();
}

/** `npm run screens` renews the pictures of the documents; any other run leaves them as they are. */
function pictures({ config, project }: TestInfo): string {
  const renews = config.updateSnapshots === 'all' || config.updateSnapshots === 'changed';
  return renews ? 'docs/screens' : join(project.outputDir, 'screens');
}
