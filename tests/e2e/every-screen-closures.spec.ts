import { expect, test } from './app.ts';
import { closureLanguages } from './closures-words.ts';
import { checkInBothSchemes, wide } from './screen-check.ts';
import { openNumber, trySample } from './steps.ts';

for (const { words, said } of closureLanguages) {
  test.describe(`The closures, ${words.locale}`, () => {
    test.use({ locale: words.locale, viewport: wide });

    test('pass axe, fit a narrow window and are pictured', async ({ app }, testInfo) => {
      const { page } = app;
      const check = (screen: string) =>
        checkInBothSchemes(page, testInfo, `${screen}-${words.locale.slice(0, 2)}`);
      await trySample(page, words);
      await openNumber(page, words, 'Accueil Montréal');
      await page.getByRole('button', { name: said.edit }).click();
      await expect(page.getByRole('dialog', { name: said.closures })).toBeVisible();
      await check('closures');

      await page.getByRole('button', { name: said.chooseHolidays }).click();
      const picker = page.getByRole('dialog', { name: said.chooseHolidays });
      await picker.getByText(String(new Date().getFullYear() + 1), { exact: true }).click();
      await picker.getByRole('checkbox').nth(2).press('Space');
      await expect(picker.getByRole('button', { name: said.addOne })).toBeEnabled();
      await check('holidays');
      await picker.getByRole('button', { name: said.cancel }).click();

      await page.getByRole('button', { name: said.add }).click();
      const form = page.getByRole('dialog', { name: said.add });
      await form.getByText(said.specialHours, { exact: true }).click();
      await form.getByRole('button', { name: said.addIt, exact: true }).click();
      await expect(form.getByText(said.missing)).toHaveCount(2);
      await check('closure-faults');
      await form.getByRole('group', { name: said.lastDay }).getByRole('button').click();
      await expect(page.getByRole('grid').last()).toBeVisible();
      await check('calendar');
    });
  });
}
