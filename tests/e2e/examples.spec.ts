import { expect, test } from './app.ts';
import { expectVisibleFocus, tabTo } from './keys.ts';
import { openEditor, openNumber, trySample } from './steps.ts';
import { languages } from './words.ts';

const english = {
  examples: 'Examples',
  title: 'Example replies',
  list: 'Examples',
  search: 'Search examples',
  allReplies: 'All replies',
  none: 'No example fits.',
  showAll: 'Show all examples',
  use: 'Use',
  otherVersion: 'English',
  withOther: 'With the English version',
  leaks: 'Emergency line',
  leakWords: 'LEAK breakdown',
};
const wordsOf = {
  'en-CA': english,
  'fr-CA': {
    examples: 'Exemples',
    title: 'Exemples de réponses',
    list: 'Exemples',
    search: 'Rechercher un exemple',
    allReplies: 'Toutes les réponses',
    none: 'Aucun exemple ne convient.',
    showAll: 'Voir tous les exemples',
    use: 'Utiliser',
    otherVersion: 'Anglais',
    withOther: 'Avec la version anglaise',
    leaks: 'Ligne d’urgence',
    leakWords: 'FUITE panne',
  },
};

for (const words of languages) {
  const gallery = words.locale === 'fr-CA' ? wordsOf['fr-CA'] : wordsOf['en-CA'];

  test.describe(`The examples, ${words.locale}`, () => {
    test.use({ locale: words.locale });

    test('are found by keyboard alone, seen on a phone, taken, and taken back', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      await openNumber(page, words, 'Accueil Montréal');
      await openEditor(page, words);
      const message = page.getByRole('textbox', { name: words.message });
      const dialog = page.getByRole('dialog', { name: gallery.title });
      const list = dialog.getByRole('listbox', { name: gallery.list });

      await tabTo(page, page.getByRole('button', { name: gallery.examples }));
      await page.keyboard.press('Enter');
      await expect(dialog).toBeVisible();
      await expect(list.getByRole('option', { selected: true })).toHaveCount(1);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expectVisibleFocus(page.getByRole('button', { name: gallery.examples }));

      await page.keyboard.press('Enter');
      await tabTo(page, list.getByRole('option'));
      const first = await list.getByRole('option', { selected: true }).textContent();
      await page.keyboard.press('ArrowDown');
      const second = list.getByRole('option', { selected: true });
      await expect(second).toBeFocused();
      await expect(second).not.toHaveText(first ?? '');
      await page.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
      await expect(message).toBeFocused();
      await expect(message).not.toBeEmpty();

      await page.keyboard.press('ControlOrMeta+z');
      await expect(message).toBeEmpty();
      await page.keyboard.press(process.platform === 'darwin' ? 'Meta+Shift+z' : 'Control+y');
      await expect(message).not.toBeEmpty();
    });

    // What follows does not depend on the words.
    if (words.locale !== 'fr-CA') return;

    test('are searched without accents or case over all replies, and shown again when none fits', async ({
      app,
    }) => {
      const { page } = app;
      await trySample(page, words);
      await openNumber(page, words, 'Accueil Montréal');
      await openEditor(page, words);
      await page.getByRole('button', { name: gallery.examples }).click();
      const options = page.getByRole('listbox', { name: gallery.list }).getByRole('option');
      const search = page.getByRole('searchbox', { name: gallery.search });
      await search.fill(gallery.leakWords);
      await expect(page.getByText(gallery.none)).toBeVisible();
      await page.getByRole('button', { name: gallery.showAll }).click();
      await expect(options).toHaveCount(38);
      await search.fill(gallery.leakWords);
      await expect(options).toHaveCount(1);
      await expect(options).toContainText(gallery.leaks);
    });

    test('are taken in both languages of a reply at once', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      await openNumber(page, words, 'Accueil Montréal');
      await openEditor(page, words);
      await page.getByRole('button', { name: gallery.examples }).click();
      const dialog = page.getByRole('dialog', { name: gallery.title });
      await dialog.getByText(gallery.withOther).click();
      await dialog.getByRole('button', { name: gallery.use, exact: true }).click();
      const message = page.getByRole('textbox', { name: words.message });
      await expect(message).toContainText('texto bien noté');
      await page
        .getByRole('dialog')
        .getByRole('radio', { name: gallery.otherVersion })
        .check({ force: true });
      await expect(message).toContainText('thanks for your text');
    });
  });
}
