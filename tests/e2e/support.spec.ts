import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { openNumber, trySample } from './steps.ts';
import { languages } from './words.ts';

const words = languages.find(({ locale }) => locale === 'fr-CA');
if (!words) throw new Error('no words');

test.use({ locale: words.locale });

/** How the names of what would change the workspace begin. */
const writes =
  /^(Ajouter|Modifier|Supprimer|Enregistrer|Rétablir|Retirer|Importer un|Choisir les jours|Choisir un fichier|Masquer|Afficher de nouveau|Copier vers|Plus d’actions|Revenir à|Désinscrire|Annuler)/;

/** Everything on the screen that can be pressed or typed in, but for what a person looks with. */
async function expectNothingToWriteWith(page: Page): Promise<void> {
  for (const role of ['button', 'link', 'menuitem', 'switch'] as const) {
    await expect(page.getByRole(role, { name: writes }), `a ${role}`).toHaveCount(0);
  }
}

test('A support person sees everything and finds nothing that would change it', async ({ app }) => {
  const { page } = app;
  await page.getByText('Soutien', { exact: true }).click();
  await expect(page.getByText('Rien ne peut être modifié.')).toBeVisible();
  await expect(page.getByRole('button', { name: words.addNumber })).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Votre nom' }).press('Enter');
  await expect(
    page.getByRole('list', { name: 'Façons de commencer' }).getByRole('button').first(),
  ).toBeFocused();
  await trySample(page, words);
  await expect(page.getByText('Soutien · lecture seule')).toBeVisible();
  await expect(page.getByRole('row').first()).toBeVisible();
  await expectNothingToWriteWith(page);

  await openNumber(page, words, 'Accueil Montréal');
  await expect(page.getByRole('heading', { name: 'Vérifications' })).toBeVisible();
  await expectNothingToWriteWith(page);
  const number = page.url();

  await page.getByRole('row').filter({ hasText: words.voicemails }).first().press('Enter');
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText('Anglais')).toBeVisible();
  await expect(sheet.getByRole('textbox')).toHaveCount(0);
  await expectNothingToWriteWith(page);
  await page.keyboard.press('ControlOrMeta+S');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await page.getByRole('button', { name: 'Voir les fermetures' }).click();
  await expect(sheet.getByText('Vacances d’été')).toBeVisible();
  await expectNothingToWriteWith(page);
  await page.keyboard.press('ControlOrMeta+Z');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  // A link of an admin's to the editor of the hours leads to the number.
  await page.goto(`${number}/hours`);
  await expect(page).toHaveURL(number);
  await expect(sheet).toBeHidden();

  const menu = page.getByRole('navigation', { name: words.mainMenu });
  await menu.getByRole('link', { name: 'Contacts' }).click();
  await page.getByRole('row', { name: /Luc Côté/ }).press('Enter');
  await expect(sheet.getByRole('status')).toBeVisible();
  await expectNothingToWriteWith(page);
  await page.keyboard.press('Escape');

  await menu.getByRole('link', { name: 'Garde-fous' }).click();
  await expect(page.getByText('Au plus une réponse automatique par contact en 3')).toBeVisible();
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('radio')).toHaveCount(0);
  await expectNothingToWriteWith(page);

  await menu.getByRole('link', { name: words.importAndExport }).click();
  await expect(page.getByRole('button', { name: 'Exporter' })).toBeVisible();
  await expectNothingToWriteWith(page);

  await menu.getByRole('link', { name: 'Journal d’activité' }).click();
  await expect(page.getByText(/importé/).first()).toBeVisible();
  await expectNothingToWriteWith(page);

  await page.keyboard.press('ControlOrMeta+K');
  await expect(sheet.getByRole('menuitem').first()).toBeVisible();
  await page.keyboard.type('ajouter');
  await expect(sheet.getByText('Rien ne correspond.')).toBeVisible();
  // The first clears what is typed.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await menu.getByRole('link', { name: words.general }).click();
  await expectNothingToWriteWith(page);
  await expect(page.getByText('Ce n’est pas un verrou')).toBeVisible();
  await page.getByText('Administration', { exact: true }).click();
  await expect(page.getByText('Soutien · lecture seule')).toBeHidden();
  await openNumber(page, words, 'Accueil Montréal');
  await expect(page.getByRole('button', { name: words.addReply })).toBeVisible();
});
