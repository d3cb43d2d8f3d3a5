import { expect, test } from './app.ts';
import { card, openEditor, openNumber, openNumbers, trySample, writeMessage } from './steps.ts';
import { languages } from './words.ts';
import { chooseFile, withoutNumbers } from './workspace-files.ts';

for (const words of languages) {
  test.describe(`What is easily done by mistake, ${words.locale}`, () => {
    test.use({ locale: words.locale });

    test('a deleted number comes back with its replies, and the focus stays on the page', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      await openNumber(page, words, 'Accueil Montréal');
      await page.getByRole('button', { name: words.moreActions }).click();
      await page.getByRole('menuitem', { name: words.deleteNumber }).click();
      await expect(page.getByRole('heading', { name: words.numbersTitle })).toBeVisible();
      await expect(page.getByRole('row')).toHaveCount(4);
      await expect(page.getByRole('main')).toBeFocused();

      await page.getByRole('button', { name: words.restore }).click();
      await expect(page.getByRole('row')).toHaveCount(5);
      await openNumber(page, words, 'Accueil Montréal');
      await expect(page.getByText(words.active, { exact: true })).toHaveCount(5);
    });

    // What follows does not depend on the words.
    if (words.locale !== 'fr-CA') return;

    test('an editor with an unsaved text that is closed by its ✕ asks what becomes of it', async ({
      app,
    }) => {
      const { page } = app;
      await trySample(page, words);
      await openNumber(page, words, 'Accueil Montréal');
      await openEditor(page, words);
      await writeMessage(page, words, words.reply);
      const editor = page.getByRole('dialog', { name: words.texts });
      const question = page.getByRole('dialog', { name: words.saveThisText });

      await editor.getByRole('button', { name: words.close }).click();
      await question.getByRole('button', { name: words.keepDraft }).click();
      await expect(editor).toBeHidden();
      await expect(card(page, words).getByText(words.noReplyToTexts)).toBeVisible();

      await openEditor(page, words);
      await expect(page.getByRole('textbox', { name: words.message })).toHaveText(words.reply);
      await editor.getByRole('button', { name: words.close }).click();
      await question.getByRole('button', { name: words.save }).click();
      await expect(editor).toBeHidden();
      await expect(card(page, words)).toContainText(words.reply);

      await openEditor(page, words);
      await editor.getByRole('button', { name: words.close }).click();
      await expect(editor).toBeHidden();
    });

    test('a workspace whose numbers are all gone is no first run', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      await page.getByRole('link', { name: words.importAndExport }).click();
      await chooseFile(page, 'empty.relais.json', withoutNumbers);
      await page.getByRole('button', { name: words.import, exact: true }).click();
      await openNumbers(page, words);
      await expect(page.getByRole('heading', { name: words.noNumberYet })).toBeVisible();
      await expect(page.getByRole('button', { name: words.addNumber })).toBeVisible();
      await expect(page.getByRole('button', { name: words.trySample })).toBeHidden();
    });
  });
}
