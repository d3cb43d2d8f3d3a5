import { expect, test } from './app.ts';
import { checkInBothSchemes, dismissToasts, wide } from './screen-check.ts';
import { trySample } from './steps.ts';
import { languages } from './words.ts';

for (const words of languages) {
  test.describe(`The command palette, ${words.locale}`, () => {
    test.use({ locale: words.locale, viewport: wide });

    test('passes axe, fits a narrow window and is pictured', async ({ app }, testInfo) => {
      const { page } = app;
      await trySample(page, words);
      await dismissToasts(page);
      await page.keyboard.press('ControlOrMeta+k');
      await expect(page.getByRole('menuitem').first()).toBeVisible();
      await checkInBothSchemes(page, testInfo, `palette-${words.locale.slice(0, 2)}`);
    });
  });
}
