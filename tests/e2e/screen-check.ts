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
  await comesToRest(page);
  if (renewsPictures(testInfo)) {
    await page.screenshot({ path: join('docs/screens', `${name}.png`), animations: 'disabled' });
  }
  await checkWithAxe(page, name);

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

/** Holds the page against one rule, or against all of them. */
async function checkWithAxe(page: Page, name: string, rule?: string): Promise<void> {
  // The page keeps axe until it is left: to bring it in again takes longer than to look.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'void axe' }) })
    // What passes is not described element by element, which took half of the rest.
    .options({ resultTypes: ['violations'] })
    // Our pages have no frames, which is all that another mode would look for, in a page of its own.
    .setLegacyMode()
    // What React Aria has read out stays for some seconds, named by a button that may be gone.
    .exclude('[data-live-announcer]');
  if (rule) axe.withRules(rule);
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, any }) => `${id} at ${target.join(' ')}: ${any.map(({ message }) => message).join('; ')}`,
    ),
  );
  expect.soft(found, `${name}: what axe finds`).toEqual([]);
}

/**
 * The same in the light and in the dark: the pictures' names end in the scheme. Only colours are another in the
 * dark, and they do not depend on words, so that the contrast alone is looked at again, in French alone, unless
 * the pictures are renewed.
 */
export async function checkInBothSchemes(page: Page, testInfo: TestInfo, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await checkScreen(page, testInfo, `${name}-light`);
  const isRenewing = renewsPictures(testInfo);
  if (!isRenewing && !(await speaksFrench(page))) return;
  await page.emulateMedia({ colorScheme: 'dark' });
  if (isRenewing) await checkScreen(page, testInfo, `${name}-dark`);
  else {
    await comesToRest(page);
    await checkWithAxe(page, `${name}-dark`, 'color-contrast');
  }
  await page.emulateMedia({ colorScheme: null });
}

async function speaksFrench(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.lang.startsWith('fr'));
}

/** Waits until what is on the screen is painted, in its colours, and nothing of it moves or fades any more. */
async function comesToRest(page: Page): Promise<void> {
  // What is about to be replaced is dimmed for as long as that takes.
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(async () => {
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

/** Puts away what was said before. */
export async function dismissToasts(page: Page): Promise<void> {
  const closers = page.getByRole('alertdialog').getByRole('button', { name: /Close|Fermer/ });
  // One may go by itself meanwhile, so that none is waited for to be clicked.
  await expect(async () => {
    await closers.evaluateAll((buttons: HTMLElement[]) => buttons.map((button) => button.click()));
    expect(await closers.count()).toBe(0);
  }).toPass({ timeout: 10_000 });
}

/** `npm run screens` renews the pictures of the documents; any other run leaves them as they are. */
function renewsPictures({ config }: TestInfo): boolean {
  return config.updateSnapshots === 'all' || config.updateSnapshots === 'changed';
}
