import { expect, test } from './app.ts';
import { copyLanguages } from './copy-words.ts';
import { checkInBothSchemes, wide } from './screen-check.ts';
import { openNumber, trySample } from './steps.ts';

for (const words of copyLanguages) {
  test.describe(`Searching and copying, ${words.locale}`, () => {
    test.use({ locale: words.locale, viewport: wide });

    const named = (screen: string): string => `${screen}-${words.locale.slice(0, 2)}`;

    test('pass axe, fit a narrow window and are pictured', async ({ app }, testInfo) => {
      const { page } = app;
      await trySample(page, words);
      await page.getByRole('searchbox', { name: words.searchNumbers }).fill('ferme');
      await expect(page.locator('mark').first()).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('search'));
      await page.getByRole('searchbox', { name: words.searchNumbers }).fill('');

      await openNumber(page, words, 'Accueil Montréal');
      await page.getByRole('button', { name: words.moreActions }).click();
      await page.getByRole('menuitem', { name: words.copyTo }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(words.everything, { exact: true }).click();
      await dialog.getByRole('button', { name: words.chooseAll }).click();
      await checkInBothSchemes(page, testInfo, named('copy'));
      await dialog.getByRole('button', { name: words.differences }).click();
      await dialog.getByRole('button', { name: 'Studio Vancouver' }).click();
      await expect(dialog.locator('ins').first()).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('copy-differences'));
    });
  });
}
