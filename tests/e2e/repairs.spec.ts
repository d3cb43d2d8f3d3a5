import { expect, test } from './app.ts';
import { openEditor, openNumber, trySample, writeMessage } from './steps.ts';
import { languages } from './words.ts';

const english = {
  undo: 'Undo',
  plainSigns: /^Plain signs/,
  withoutAccents: /^Without accents/,
  both: 'Both of these',
  keep: 'Keep ç',
  two: '2 parts',
  one: '1 part',
};
const french: typeof english = {
  undo: 'Annuler la frappe',
  plainSigns: /^Signes simples/,
  withoutAccents: /^Sans accents/,
  both: 'Les deux',
  keep: 'Garder ç',
  two: '2 segments',
  one: '1 segment',
};

const costly =
  'Merci de votre message… L’équipe l’écoute dès que possible et vous répond aujourd’hui. Votre appel est bien reçu.';
const plain =
  "Merci de votre message... L'équipe l'écoute dès que possible et vous répond aujourd'hui. Votre appel est bien reçu.";

for (const words of languages) {
  const repair = words.locale === 'fr-CA' ? french : english;

  test.describe(`The repairs of a text, ${words.locale}`, () => {
    test.use({ locale: words.locale });

    test('are one click, say what they save, and are taken back by undo', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      await openNumber(page, words, 'Accueil Montréal');
      await openEditor(page, words);
      const message = page.getByRole('textbox', { name: words.message });
      const dialog = page.getByRole('dialog');
      await writeMessage(page, words, costly);
      await expect(dialog.getByText(repair.two, { exact: true })).toBeVisible();
      const both = dialog.getByRole('listitem').filter({ hasText: repair.both });
      await expect(both).toContainText(`2 → ${repair.one}`);

      await dialog.getByRole('button', { name: repair.plainSigns }).click();
      await expect(message).toHaveText(plain);
      await expect(message).toBeFocused();
      await dialog.getByRole('button', { name: repair.withoutAccents }).click();
      await expect(message).toHaveText(plain.replace('ç', 'c'));
      await expect(dialog.getByText(repair.one, { exact: true })).toBeVisible();
      await expect(dialog.getByRole('button', { name: repair.withoutAccents })).toBeHidden();

      await dialog.getByRole('button', { name: repair.undo }).click();
      await dialog.getByRole('button', { name: repair.undo }).click();
      await expect(message).toHaveText(costly);
    });

    // What follows does not depend on the words.
    if (words.locale !== 'fr-CA') return;

    test('leave a letter its accent for good when the person wants it', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      await openNumber(page, words, 'Accueil Montréal');
      await openEditor(page, words);
      const dialog = page.getByRole('dialog');
      await writeMessage(page, words, 'Votre appel est bien reçu.');
      await dialog.getByRole('button', { name: repair.keep }).click();
      await expect(dialog.getByRole('button', { name: repair.withoutAccents })).toBeHidden();
      await writeMessage(page, words, 'Votre message est bien reçu, merci.');
      await expect(page.getByRole('textbox', { name: words.message })).toContainText('merci');
      await expect(dialog.getByRole('button', { name: repair.withoutAccents })).toBeHidden();
    });
  });
}
