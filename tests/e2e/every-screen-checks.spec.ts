import { expect, test } from './app.ts';
import { checkInBothSchemes, wide } from './screen-check.ts';
import { openNumber, trySample } from './steps.ts';
import { languages } from './words.ts';

for (const words of languages) {
  test.describe(`The checks, ${words.locale}`, () => {
    test.use({ locale: words.locale, viewport: { ...wide, height: 1240 } });

    test('pass axe, fit a narrow window and are pictured', async ({ app }, testInfo) => {
      const { page } = app;
      await trySample(page, words);
      await openNumber(page, words, 'Ventes Paris');
      const checks = page.getByRole('region', {
        name: words.locale === 'fr-CA' ? 'Vérifications' : 'Checks',
      });
      await expect(checks.getByRole('listitem').first()).toBeVisible();
      await checks.scrollIntoViewIfNeeded();
      await checkInBothSchemes(page, testInfo, `checks-${words.locale.slice(0, 2)}`);
    });
  });
}
