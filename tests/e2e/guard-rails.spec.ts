import { expect, test } from './app.ts';
import { tabTo } from './keys.ts';
import { trySample } from './steps.ts';
import { languages } from './words.ts';

const english = {
  guardRails: 'Guard rails',
  cooldown: 'Cooldown',
  perContact: 'Replies per contact',
  three: 'in 3 hours',
  eachNumber: 'Each number',
  threeEachNumber: 'per contact and number in 3 hours',
  grace: 'Wait for a voicemail',
  noGrace: 'never waits for a voicemail',
  five: 'in 5 hours',
  outOfRange: 'Enter a value from 1 to 50. The former one still holds.',
  nine: 'At most 9 auto-replies to one contact in 24 hours.',
  reset: 'Reset to 3 hours',
  undo: 'Undo',
  undone: 'The former value holds again.',
  overtaken: 'Somebody has changed this in the meantime: 20 holds now.',
  insist: 'Set mine',
};
const french: typeof english = {
  guardRails: 'Garde-fous',
  cooldown: 'Période d’attente',
  perContact: 'Réponses par contact',
  three: 'en 3 heures',
  eachNumber: 'Chaque numéro',
  threeEachNumber: 'par contact et par numéro en 3 heures',
  grace: 'Durée de l’attente',
  noGrace: 'n’attend jamais de message vocal',
  five: 'en 5 heures',
  outOfRange: 'Entrez une valeur de 1 à 50. L’ancienne vaut toujours.',
  nine: 'Au plus 9 réponses automatiques à un même contact en 24 heures.',
  reset: 'Revenir à 3 heures',
  undo: 'Annuler',
  undone: 'L’ancienne valeur vaut de nouveau.',
  overtaken: 'Quelqu’un a modifié ce garde-fou entre-temps : 20 vaut maintenant.',
  insist: 'Mettre la mienne',
};

for (const words of languages) {
  const said = words.locale === 'fr-CA' ? french : english;

  test.describe(`The guard rails, ${words.locale}`, () => {
    test.use({ locale: words.locale });

    test('are set by keyboard, hold at once, and keep what is out of their range', async ({ app, host }) => {
      const { page } = app;
      await trySample(page, words);
      await page.goto(`${page.url().split('#')[0]}#/settings/guard-rails`);
      await expect(page.getByRole('heading', { name: said.guardRails })).toBeVisible();
      const card = page.getByRole('region', { name: said.cooldown, exact: true });
      await expect(card).toContainText(said.three);

      const cooldown = card.getByRole('textbox', { name: said.cooldown });
      await tabTo(page, cooldown);
      await page.keyboard.type('5');
      await page.keyboard.press('Enter');
      await expect(card).toContainText(said.five);
      await expect(card.getByRole('button', { name: said.reset })).toBeVisible();
      await page.getByRole('alertdialog').getByRole('button', { name: said.undo }).first().press('Enter');
      await expect(page.getByText(said.undone)).toBeVisible();
      await expect(card).toContainText(said.three);

      await page.getByText(said.eachNumber, { exact: true }).click();
      await expect(card).toContainText(said.threeEachNumber);
      await page.getByRole('textbox', { name: said.grace }).fill('0');
      await page.keyboard.press('Enter');
      await expect(page.getByText(said.noGrace)).toBeVisible();

      const perContact = page.getByRole('textbox', { name: said.perContact });
      await perContact.focus();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('90');
      await page.keyboard.press('Enter');
      await expect(page.getByText(said.outOfRange)).toBeVisible();
      await expect(perContact).toHaveValue('90');

      // What the log replayed last says about a change.
      if (words.locale === 'fr-CA') {
        await page.getByRole('link', { name: 'Relecture' }).click();
        await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
        await expect(page.getByText('Réponses qui partiraient')).toBeVisible();
        await page.getByRole('link', { name: said.guardRails }).click();
        await cooldown.fill('30');
        await cooldown.press('Enter');
        await expect(card).toContainText(/réponses? de moins\. Voir ces décisions/);
        await card.getByRole('link', { name: 'Voir ces décisions' }).click();
        await expect(page.getByRole('heading', { name: 'Avec d’autres garde-fous' })).toBeVisible();
        await page.getByRole('link', { name: said.guardRails }).click();
        await perContact.fill('90');
        await perContact.press('Enter');
      }

      // What follows does not depend on the words, and the desktop application has one window.
      if (words.locale !== 'fr-CA' || host === 'desktop') return;
      const other = await page.context().newPage();
      await other.goto(page.url());
      await other.getByRole('textbox', { name: said.perContact }).fill('20');
      await other.keyboard.press('Enter');
      await expect(page.getByText('Au plus 20 réponses automatiques')).toBeVisible();
      await perContact.fill('9');
      await perContact.press('Enter');
      await expect(page.getByText(said.overtaken)).toBeVisible();
      await expect(perContact).toHaveValue('9');
      await page.getByRole('button', { name: said.insist }).press('Enter');
      await expect(page.getByText(said.nine)).toBeVisible();
      await expect(other.getByText(said.nine)).toBeVisible();
    });
  });
}
