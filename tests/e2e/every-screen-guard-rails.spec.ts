import { expect, test } from './app.ts';
import { checkInBothSchemes, wide } from './screen-check.ts';
import { openNumber, trySample } from './steps.ts';
import { languages } from './words.ts';

for (const words of languages) {
  const isFrench = words.locale === 'fr-CA';
  const named = (screen: string): string => `${screen}-${words.locale.slice(0, 2)}`;

  test.describe(`The guard rails and the support role, ${words.locale}`, () => {
    test.use({ locale: words.locale, viewport: wide });

    test('pass axe, fit a narrow window and are pictured', async ({ app }, testInfo) => {
      const { page } = app;
      await trySample(page, words);
      const address = page.url().split('#')[0];
      await page.goto(`${address}#/settings/guard-rails`);
      const perContact = page.getByRole('textbox', { name: /Replies per contact|Réponses par contact/ });
      await perContact.fill('90');
      await perContact.press('Enter');
      await expect(page.getByText(/former one still holds|L’ancienne vaut toujours/)).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('guard-rails'));

      // One language shows how it looks to a support person.
      if (!isFrench) return;
      await page.goto(`${address}#/settings/general`);
      await page.getByText('Soutien', { exact: true }).click();
      await expect(page.getByText('Soutien · lecture seule')).toBeVisible();
      await openNumber(page, words, 'Accueil Montréal');
      await expect(page.getByRole('heading', { name: 'Vérifications' })).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('support-number'));
      await page.getByRole('row').filter({ hasText: words.voicemails }).first().press('Enter');
      await expect(page.getByRole('dialog').getByText('Anglais')).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('support-reply'));
    });
  });
}
