import { expect, test } from './app.ts';
import { trySample } from './steps.ts';
import { languages } from './words.ts';

const english = {
  open: 'Search',
  title: 'Search and commands',
  dark: 'dark',
  contacts: 'Contacts',
  none: 'Nothing fits.',
};
const french: typeof english = {
  open: 'Rechercher',
  title: 'Recherche et commandes',
  dark: 'sombre',
  contacts: 'Contacts',
  none: 'Rien ne correspond.',
};

for (const words of languages) {
  const said = words.locale === 'fr-CA' ? french : english;

  test.describe(`The command palette, ${words.locale}`, () => {
    test.use({ locale: words.locale });

    test('reaches numbers, settings and actions by keyboard alone, whatever the accents', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      const palette = page.getByRole('dialog', { name: said.title });

      await page.keyboard.press('ControlOrMeta+k');
      await expect(palette).toBeVisible();
      await expect(palette.getByRole('menuitem').first()).toBeVisible();
      await page.keyboard.type('montreal');
      await expect(palette.getByRole('menuitem')).toHaveCount(1);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Accueil Montréal' })).toBeVisible();
      await expect(palette).toBeHidden();

      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.type(said.dark);
      await expect(palette.getByRole('menuitem')).toHaveCount(1);
      await page.keyboard.press('Enter');
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.type('contacts');
      await expect(palette.getByRole('menuitem')).toHaveCount(1);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: said.contacts, level: 1 })).toBeVisible();

      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.type('zzz');
      await expect(palette.getByText(said.none)).toBeVisible();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(palette).toBeHidden();
    });
  });
}
