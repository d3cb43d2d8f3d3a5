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

async function dismissToasts(page: Page): Promise<void> {
  const closers = page.getByRole('alertdialog').getByRole('button', { name: /Close|Fermer/ });
  while ((await closers.count()) > 0) await closers.first().click();
}

/** `npm run screens` renews the pictures of the documents; any other run leaves them as they are. */
function pictures({ config, project }: TestInfo): string {
  const renews = config.updateSnapshots === 'all' || config.updateSnapshots === 'changed';
  return renews ? 'docs/screens' : join(project.outputDir, 'screens');
}
