import { expect, test } from './app.ts';
import { hoursSheet, hoursWords, openHours, setTime } from './hours-steps.ts';
import { checkInBothSchemes, wide } from './screen-check.ts';
import { openNumber, trySample } from './steps.ts';
import { languages } from './words.ts';

for (const words of languages) {
  test.describe(`The hours editor, ${words.locale}`, () => {
    test.use({ locale: words.locale, viewport: wide });

    test('passes axe, fits a narrow window and is pictured', async ({ app }, testInfo) => {
      const { page } = app;
      const texts = hoursWords(words);
      const [monday = '', , , thursday = ''] = texts.days;
      const sheet = hoursSheet(page, words);
      const check = (screen: string) =>
        checkInBothSchemes(page, testInfo, `${screen}-${words.locale.slice(0, 2)}`);
      await trySample(page, words);
      await openNumber(page, words, 'Accueil Montréal');
      await openHours(page, words);
      await check('hours');

      await page.getByRole('button', { name: texts.copyOf(monday) }).click();
      await expect(page.getByRole('checkbox')).toHaveCount(7);
      await check('hours-copy');
      await page.keyboard.press('Escape');

      await setTime(page, words, texts.closing(thursday, 2), '02:00');
      await setTime(page, words, texts.closing(monday, 1), '14:00');
      await expect(sheet.getByText(texts.notApplied)).toBeVisible();
      await check('hours-overlap');

      await page.getByRole('button', { name: texts.noHours }).click();
      await expect(sheet.getByText(texts.applied)).toBeVisible();
      await check('hours-none');
    });
  });
}
