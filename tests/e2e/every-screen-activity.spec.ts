import { activityLanguages } from './activity-words.ts';
import { writeHistory } from './activity-history.ts';
import { expect, test } from './app.ts';
import { checkInBothSchemes, wide } from './screen-check.ts';

const withHistory = test.extend({
  dataDir: async ({ dataDir }, use) => {
    await writeHistory(dataDir);
    await use(dataDir);
  },
});

for (const words of activityLanguages) {
  withHistory.describe(`The activity, ${words.locale}`, () => {
    withHistory.use({ locale: words.locale, viewport: wide });

    withHistory('passes axe, fits a narrow window and is pictured', async ({ app }, testInfo) => {
      const { page } = app;
      const named = (screen: string): string => `${screen}-${words.locale.slice(0, 2)}`;
      await page.getByRole('link', { name: words.activity, exact: true }).click();
      await expect(page.getByRole('heading', { name: words.today })).toBeVisible();
      await page.getByRole('button', { name: words.which }).first().click();
      await checkInBothSchemes(page, testInfo, named('activity'));
      if (words.locale !== 'fr-CA') return;

      await page.getByRole('button', { name: words.allNumbers }).click();
      await checkInBothSchemes(page, testInfo, named('activity-number'));
      await page.keyboard.press('Escape');
      const older = page.getByRole('listitem').filter({ hasText: words.changedOutside }).last();
      await older.getByRole('button', { name: words.restore }).click();
      await expect(page.getByRole('dialog', { name: words.restoreQuestion })).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('activity-restore'));
    });
  });
}

test('as long as nothing has been changed the activity says what will be in it', async ({
  app,
}, testInfo) => {
  const { page } = app;
  const [english] = activityLanguages;
  if (!english) throw new Error('no words');
  await page.getByRole('link', { name: english.activity, exact: true }).click();
  await expect(page.getByRole('heading', { name: english.nothingYet })).toBeVisible();
  await checkInBothSchemes(page, testInfo, 'activity-empty-en');
});
