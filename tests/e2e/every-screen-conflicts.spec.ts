import type { Page } from '@playwright/test';
import { checkInBothSchemes, wide } from './screen-check.ts';
import { openEditor, openNumber } from './steps.ts';
import { openSync } from './sync-steps.ts';
import {
  conflict,
  deleteReply,
  expect,
  expectSent,
  rewrite,
  syncAgain,
  test,
  wordsOf,
} from './two-admins.ts';

// Two programs, each with a browser.
test.slow();

const hers =
  'Bonjour {{contact.first_name}}, nos bureaux sont fermés. Nous ouvrons {{hours.next_opening}} et vous rappellerons.';
const his =
  'Bonjour {{contact.first_name}}, nos bureaux sont fermés. Retour {{hours.next_opening}}. Urgence : 514 555-0142.';
const wrong = ' Merci, {{contact.name}}.';

const screens = {
  'en-CA': {
    conflicts: '2 conflicts',
    edit: 'Write another text',
    write: 'Save this text',
    close: 'Close',
    keepHis: 'Keep Marc’s',
    decided: '1 conflict decided',
    history: 'History',
    added: 'Amélie Roy added this reply',
    cannotBeReached: 'which cannot be reached',
    contacts: 'Contacts',
    firstName: 'First name',
    heldBack: 'not accepted by the cloud',
  },
  'fr-CA': {
    conflicts: '2 conflits',
    edit: 'Écrire un autre texte',
    write: 'Enregistrer ce texte',
    close: 'Fermer',
    keepHis: 'Garder la version de Marc',
    decided: '1 conflit tranché',
    history: 'Historique',
    added: 'Amélie Roy a ajouté cette réponse',
    cannotBeReached: 'qui ne répond pas',
    contacts: 'Contacts',
    firstName: 'Prénom',
    heldBack: 'refusé par le nuage',
  },
} as const;

for (const locale of ['en-CA', 'fr-CA'] as const) {
  const texts = screens[locale];
  const { words, sync } = wordsOf(locale);
  const named = (screen: string): string => `${screen}-${locale.slice(0, 2)}`;

  test.describe(`What two admins see, ${locale}`, () => {
    test.use({ locale, viewport: wide });

    test('passes axe, fits a narrow window and is pictured where their edits have met', async ({
      admins: { amelie, marc },
      cloud,
    }, testInfo) => {
      await cloud.cut();
      await rewrite(amelie, locale, hers);
      await rewrite(amelie, locale, hers, words.voicemails);
      await rewrite(marc, locale, his);
      await deleteReply(marc, locale, words.voicemails);
      await expectSent(marc, locale);
      await cloud.mend();
      await syncAgain(amelie, locale);
      await expect(amelie.getByRole('heading', { name: texts.conflicts })).toBeVisible();
      await checkInBothSchemes(amelie, testInfo, named('sync-conflicts'));

      const stale = conflict(amelie).filter({ hasText: '514' });
      await stale.getByRole('button', { name: texts.edit }).click();
      await amelie.keyboard.insertText(wrong);
      await stale.getByRole('button', { name: texts.write }).click();
      await expect(stale.getByText('contact.name')).toHaveCount(2);
      await checkInBothSchemes(amelie, testInfo, named('sync-conflict-edit'));

      await stale.getByRole('button', { name: texts.close }).click();
      await stale.getByRole('button', { name: texts.keepHis }).click();
      await amelie.getByRole('button', { name: texts.decided }).click();
      await expect(amelie.getByRole('listitem').filter({ hasText: 'rappellerons' })).toBeVisible();
      await checkInBothSchemes(amelie, testInfo, named('sync-decided'));

      await openNumber(amelie, words, 'Accueil Montréal');
      await openEditor(amelie, words, words.missedCalls);
      await amelie.getByRole('dialog').getByRole('link', { name: texts.history }).click();
      await expect(amelie.getByText(texts.added)).toBeVisible();
      await checkInBothSchemes(amelie, testInfo, named('history'));

      await cloud.cut();
      await amelie.reload();
      await expect(amelie.getByText(texts.cannotBeReached)).toBeVisible();
      await checkInBothSchemes(amelie, testInfo, named('history-offline'));
    });

    test('passes as well where edits wait or are held back', async ({
      admins: { amelie, renewContact },
      cloud,
    }, testInfo) => {
      await renewContact('+15145550123');
      await syncAgain(amelie, locale);
      await renameSophie(amelie, texts);
      await openSync(amelie, sync);
      await expect(amelie.getByRole('heading', { name: texts.heldBack })).toBeVisible();
      await cloud.cut();
      await rewrite(amelie, locale, hers);
      await deleteReply(amelie, locale, words.voicemails);
      await openSync(amelie, sync);
      await expect(amelie.getByRole('heading', { name: sync.offline })).toBeVisible();
      await checkInBothSchemes(amelie, testInfo, named('sync-pending'));
    });
  });
}

/** Renames the contact that a newer program has changed. */
async function renameSophie(page: Page, texts: (typeof screens)['en-CA' | 'fr-CA']): Promise<void> {
  await page.getByRole('link', { name: texts.contacts, exact: true }).click();
  await page.getByRole('row', { name: 'Sophie Tremblay' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: texts.firstName }).fill('Sophia');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}
