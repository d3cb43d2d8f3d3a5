import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectVisibleFocus, tabTo } from './keys.ts';
import { openNumber, trySample, writeMessage } from './steps.ts';
import { languages, type Words } from './words.ts';
import { chooseFile } from './workspace-files.ts';

const english = {
  checks: 'Checks',
  missing: 'New voicemails: no reply outside business hours',
  addReply: 'Add a reply',
  closure: 'A closure is over',
  removeIt: 'Remove it',
  undo: 'Undo',
  often: /^The next reply may leave after/,
  backToDefault: 'Back to 3 hours',
  provider: 'Does your phone provider answer as well?',
  putAway: 'Put away: Does your phone provider answer as well?',
  onePutAway: '1 put away',
  bringBack: 'Bring back',
  clear: 'Replies leave when they should',
};
const french: typeof english = {
  checks: 'Vérifications',
  missing: 'Nouveaux messages vocaux : aucune réponse en dehors des heures d’ouverture',
  addReply: 'Ajouter une réponse',
  closure: 'Une fermeture est passée',
  removeIt: 'La retirer',
  undo: 'Annuler',
  often: /^La réponse suivante peut partir après/,
  backToDefault: 'Revenir à 3 heures',
  provider: 'Votre opérateur répond-il lui aussi?',
  putAway: 'Masquer : Votre opérateur répond-il lui aussi?',
  onePutAway: '1 point masqué',
  bringBack: 'Afficher de nouveau',
  clear: 'Les réponses partent quand il faut',
};

const hours = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]),
);
const workspace = JSON.stringify({
  format: 'relais.workspace',
  version: 1,
  workspace: { name: 'Atelier Boréal' },
  guardRails: { cooldownMinutes: 10 },
  phoneNumbers: [
    {
      phone: '+15145550100',
      label: 'Accueil',
      timeZone: 'America/Toronto',
      businessHours: hours,
      closures: [{ name: 'Noël', from: '2020-12-25', to: '2020-12-25' }],
      autoReplies: [{ trigger: 'voicemail', period: 'business_hours', message: 'Bien noté' }],
    },
  ],
});

async function openWithFaults(page: Page, words: Words): Promise<void> {
  await trySample(page, words);
  await page.getByRole('link', { name: words.importAndExport }).click();
  await chooseFile(page, 'faults.relais.json', workspace);
  await page.getByRole('button', { name: words.import, exact: true }).click();
  await openNumber(page, words, 'Accueil');
}

for (const words of languages) {
  const said = words.locale === 'fr-CA' ? french : english;

  test.describe(`The checks, ${words.locale}`, () => {
    test.use({ locale: words.locale });

    test('say what is wrong, and each goes once its button has mended it', async ({ app }) => {
      const { page } = app;
      await openWithFaults(page, words);
      const checks = page.getByRole('region', { name: said.checks });
      const item = (title: string | RegExp): Locator =>
        checks.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });

      await item(said.closure).getByRole('button', { name: said.removeIt }).click();
      await expect(item(said.closure)).toBeHidden();
      const removed = page.getByRole('alertdialog').filter({ hasText: /closure|fermeture/i });
      await removed.getByRole('button', { name: said.undo }).click();
      await expect(item(said.closure)).toBeVisible();

      await item(said.often).getByRole('button', { name: said.backToDefault }).click();
      await expect(item(said.often)).toBeHidden();

      await item(said.missing).getByRole('button', { name: said.addReply }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await writeMessage(page, words, words.reply);
      await page.getByRole('button', { name: words.save }).click();
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(item(said.missing)).toBeHidden();
    });

    // What follows does not depend on the words.
    if (words.locale !== 'fr-CA') return;

    test('are put away and brought back by keyboard alone', async ({ app }) => {
      const { page } = app;
      await openWithFaults(page, words);
      const checks = page.getByRole('region', { name: said.checks });
      await tabTo(page, checks.getByRole('button', { name: said.putAway }));
      await page.keyboard.press('Enter');
      const more = checks.getByRole('button', { name: said.onePutAway });
      await expect(more).toBeVisible();
      await expect(checks.getByRole('heading', { name: said.provider })).toBeHidden();
      await tabTo(page, more);
      await page.keyboard.press('Enter');
      await tabTo(page, checks.getByRole('button', { name: said.bringBack }));
      await expectVisibleFocus(checks.getByRole('button', { name: said.bringBack }));
      await page.keyboard.press('Enter');
      await expect(checks.getByRole('button', { name: said.putAway })).toBeVisible();
    });
  });
}
