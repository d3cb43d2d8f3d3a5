import { expect, test } from './app.ts';
import { checkInBothSchemes, wide } from './screen-check.ts';
import { openEditor, openNumber, trySample, writeMessage } from './steps.ts';
import { languages } from './words.ts';

for (const words of languages) {
  test.describe(`The editor's tools, ${words.locale}`, () => {
    test.use({ locale: words.locale, viewport: wide });

    test('pass axe, fit a narrow window and are pictured', async ({ app }, testInfo) => {
      const { page } = app;
      const named = (screen: string): string => `${screen}-${words.locale.slice(0, 2)}`;
      await trySample(page, words);
      await openNumber(page, words, 'Accueil Montréal');
      await openEditor(page, words, words.voicemails);
      await writeMessage(
        page,
        words,
        'Merci {{contact.first_name}}, votre message vocal est bien reçu… On l’écoute.',
      );
      await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('repairs'));

      await page.getByRole('button', { name: words.locale === 'fr-CA' ? 'Exemples' : 'Examples' }).click();
      await expect(page.getByRole('option', { selected: true })).toContainText(/segment|part/);
      await checkInBothSchemes(page, testInfo, named('examples'));
    });
  });
}
