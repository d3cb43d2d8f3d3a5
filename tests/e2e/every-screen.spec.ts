import { AxeBuilder } from '@axe-core/playwright';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { expect, test } from './app.ts';
import { languages } from './words.ts';
import { openEditor, openNumber, trySample } from './steps.ts';

const sizes = { wide: { width: 1440, height: 976 }, narrow: { width: 320, height: 720 } };

for (const words of languages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`Every screen, ${words.locale}, ${colorScheme}`, () => {
      test.use({ locale: words.locale, colorScheme, viewport: sizes.wide });

      test('passes axe, fits a narrow window and is pictured', async ({ app }, testInfo) => {
        const { page } = app;
        const language = words.locale.slice(0, 2);
        const check = (screen: string) => checkScreen(page, testInfo, `${screen}-${language}-${colorScheme}`);

        await expect(page.getByRole('button', { name: words.trySample })).toBeVisible();
        await check('first-run');

        await page.getByRole('button', { name: words.addNumber }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await check('add-number');
        await page.keyboard.press('Escape');

        await trySample(page, words);
        await check('numbers');

        await openNumber(page, words, 'Accueil Montréal');
        await expect(page.getByText(words.noReplyToTexts).first()).toBeVisible();
        await check('number');

        await openEditor(page, words, words.voicemails);
        await check('editor');
        await page.getByRole('button', { name: words.cancel }).click();

        await openNumber(page, words, 'Studio Vancouver');
        await check('number-without-hours');

        await page.getByRole('link', { name: words.importAndExport }).click();
        await expect(page.getByRole('heading', { name: words.importAndExport })).toBeVisible();
        await check('workspace-file');

        await page.getByRole('link', { name: words.general }).click();
        await expect(page.getByRole('heading', { name: words.general })).toBeVisible();
        await check('general');
      });
    });
  }
}

/** Looks at the screen as it stands: wide for its picture and axe, then as narrow as the guidelines ask. */
async function checkScreen(page: Page, testInfo: TestInfo, name: string): Promise<void> {
  await dismissToasts(page);
  await page.screenshot({ path: join(pictures(testInfo), `${name}.png`), animations: 'disabled' });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect
    .soft(
      violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes.map(({ target }) => target).join(', ')}`),
    )
    .toEqual([]);

  await page.setViewportSize(sizes.narrow);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(overflow, `${name} scrolls sideways at 320 px`).toBeLessThanOrEqual(0);
  await page.setViewportSize(sizes.wide);
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
