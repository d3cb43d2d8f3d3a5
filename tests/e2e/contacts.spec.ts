import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { contactLanguages } from './contact-words.ts';
import { arrowTo, expectVisibleFocus, tabTo } from './keys.ts';
import { openNumber, trySample } from './steps.ts';
import { chooseFile } from './workspace-files.ts';

type Words = (typeof contactLanguages)[number];

const row = (page: Page, name: string) => page.getByRole('row', { name, exact: true });

async function openContacts(page: Page, words: Words): Promise<void> {
  await trySample(page, words);
  await page.getByRole('link', { name: words.contacts, exact: true }).click();
  await expect(page.getByRole('heading', { name: words.contacts })).toBeVisible();
}

for (const words of contactLanguages) {
  test.describe(`Contacts, ${words.locale}`, () => {
    test.use({ locale: words.locale });

    test('by the keyboard alone are added, changed, opted out, deleted and restored', async ({ app }) => {
      const { page } = app;
      const dialog = page.getByRole('dialog');
      await tabTo(page, page.getByRole('button', { name: words.trySample }));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: words.numbersTitle })).toBeVisible();
      await tabTo(page, page.getByRole('link', { name: words.contacts, exact: true }));
      await page.keyboard.press('Enter');

      await test.step('a contact who is there already is refused beside the field', async () => {
        const add = page.getByRole('button', { name: words.addContact });
        await tabTo(page, add);
        await page.keyboard.press('Enter');
        await expect(page.getByRole('textbox', { name: words.phone })).toBeFocused();
        await page.keyboard.type('418 555-0168');
        await page.keyboard.press('Enter');
        await expect(dialog.getByText(words.taken)).toBeVisible();
        await expect(page.getByRole('textbox', { name: words.phone })).toBeFocused();
      });

      await test.step('adds another one instead, and the focus returns', async () => {
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type('514 555-0155');
        await page.keyboard.press('Tab');
        await page.keyboard.type('Zoé');
        await page.keyboard.press('Enter');
        await expect(page.getByText(words.added)).toBeVisible();
        await expectVisibleFocus(page.getByRole('button', { name: words.addContact }));
        await expect(row(page, 'Zoé')).toBeVisible();
      });

      await test.step('changes it; the list shows it and keeps the focus', async () => {
        await tabTo(page, page.getByRole('row'));
        await page.keyboard.press('End');
        await expectVisibleFocus(row(page, 'Zoé'));
        await page.keyboard.press('Enter');
        await expect(page.getByRole('textbox', { name: words.firstName })).toBeFocused();
        await page.keyboard.press('Tab');
        await page.keyboard.type('Roy');
        await page.keyboard.press('Enter');
        await expect(dialog).toBeHidden();
        await expectVisibleFocus(row(page, 'Zoé Roy'));
      });

      await test.step('opts out at once', async () => {
        await page.keyboard.press('Enter');
        await tabTo(page, dialog.getByRole('button', { name: words.stopSending }));
        await page.keyboard.press('Enter');
        await expect(dialog.getByText(words.optedOut)).toBeVisible();
      });

      await test.step('lifts the opt-out after a question that Escape declines', async () => {
        const lift = dialog.getByRole('button', { name: words.lift, exact: true });
        const question = page.getByRole('dialog', { name: words.liftQuestion });
        await tabTo(page, lift);
        await page.keyboard.press('Enter');
        await expect(question).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(question).toBeHidden();
        await expect(dialog.getByText(words.optedOut)).toBeVisible();
        await expectVisibleFocus(lift);
        await page.keyboard.press('Enter');
        await tabTo(page, question.getByRole('button', { name: words.lift, exact: true }));
        await page.keyboard.press('Enter');
        await expect(dialog.getByText(words.receives)).toBeVisible();
        await page.keyboard.press('Escape');
        await expectVisibleFocus(row(page, 'Zoé Roy'));
      });

      await test.step('deletes who has opted out after a question, and restores', async () => {
        const question = page.getByRole('dialog', { name: words.deleteQuestion });
        await page.keyboard.type('Luc');
        await expectVisibleFocus(row(page, 'Luc Côté'));
        await page.keyboard.press('Enter');
        await tabTo(page, dialog.getByRole('button', { name: words.delete, exact: true }));
        await page.keyboard.press('Enter');
        await tabTo(page, question.getByRole('button', { name: words.delete, exact: true }));
        await page.keyboard.press('Enter');
        await expect(page.getByText(words.deletedLuc)).toBeVisible();
        await expect(row(page, 'Luc Côté')).toBeHidden();
        await expect(page.getByRole('main')).toBeFocused();
        await tabTo(page, page.getByRole('button', { name: words.restore }));
        await page.keyboard.press('Enter');
        await expect(page.getByText(words.restoredLuc)).toBeVisible();
        await expect(row(page, 'Luc Côté').getByText(words.optedOut)).toBeVisible();
      });
    });

    test('are found by name without accents and by digits as one writes them', async ({ app }) => {
      const { page } = app;
      await openContacts(page, words);
      const search = page.getByRole('searchbox', { name: words.search });
      await search.fill('lefevre cam');
      await expect(page.getByRole('row')).toHaveCount(1);
      await expect(row(page, 'Camille Lefèvre')).toBeVisible();
      await search.fill('06 39 98 05');
      await expect(row(page, 'Hugo Martin')).toBeVisible();
      await expect(page.getByRole('row')).toHaveCount(1);
      await search.fill('zzz');
      await expect(page.getByText(words.noneFound)).toBeVisible();
      await page.getByRole('button', { name: words.showAll }).last().click();
      await expect(page.getByRole('row')).toHaveCount(10);
    });

    // What follows does not depend on the words.
    if (words.locale !== 'fr-CA') return;

    test('are chosen for a preview by typing, and the focus returns', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      await openNumber(page, words, 'Accueil Montréal');
      const picker = page.getByRole('button', { name: words.exampleContact });
      await tabTo(page, picker);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('searchbox', { name: words.search })).toBeFocused();
      await page.keyboard.type('lefevre');
      await expect(page.getByRole('option')).toHaveText([/Camille Lefèvre/]);
      await arrowTo(page.getByRole('option', { name: 'Camille Lefèvre' }));
      await page.keyboard.press('Enter');
      await expectVisibleFocus(page.getByRole('button', { name: /Camille Lefèvre/ }));

      await page.keyboard.press('Enter');
      await page.getByRole('option', { name: words.unknownContact }).click();
      await expectVisibleFocus(page.getByRole('button', { name: words.unknownContact }));
    });

    test('the second of two tabs to change one is shown what the first has saved, and keeps its own', async ({
      app,
      host,
    }) => {
      test.skip(host === 'desktop', 'the desktop application has one window');
      const { page } = app;
      await openContacts(page, words);
      await row(page, 'Marc Gagnon').click();
      const other = await page.context().newPage();
      await other.goto(page.url());
      const firstName = (tab: Page) => tab.getByRole('textbox', { name: words.firstName });
      await firstName(other).fill('Marco');

      await firstName(page).fill('Marc-André');
      await page.getByRole('button', { name: words.save }).click();
      await expect(row(page, 'Marc-André Gagnon')).toBeVisible();

      await expect(other.getByText(words.overtaken)).toBeVisible();
      await expect(firstName(other)).toHaveValue('Marco');
      await other.getByRole('button', { name: words.takeTheirs }).click();
      await expect(firstName(other)).toHaveValue('Marc-André');
      await firstName(other).fill('Marco');
      await other.getByRole('button', { name: words.save }).click();
      await expect(row(page, 'Marco Gagnon')).toBeVisible();
    });
  });
}

const [english] = contactLanguages;
if (!english) throw new Error('no words');

test('a long list is read to its end, and draws no more rows than are in sight', async ({ app }) => {
  const { page } = app;
  await openContacts(page, english);
  await page.getByRole('link', { name: english.importAndExport }).click();
  await chooseFile(page, 'many.relais.json', manyContacts(600));
  await page.getByRole('button', { name: english.import, exact: true }).click();
  await expect(page.getByText('Workspace imported.')).toBeVisible();
  await page.getByRole('link', { name: english.contacts, exact: true }).click();
  await expect(page.getByRole('heading', { name: /600/ })).toBeVisible();
  await page.getByRole('row').first().focus();
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(row(page, 'Contact 0599')).toBeFocused({ timeout: 100 });
  }).toPass();
  expect(await page.getByRole('row').count()).toBeLessThan(60);
});

test('a link to a contact opens it, and says so when it is gone', async ({ app }) => {
  const { page } = app;
  await openContacts(page, english);
  const follow = (phone: string) => page.goto(`${new URL(page.url()).origin}/#/settings/contacts/${phone}`);
  await follow('+15145550187');
  await expect(page.getByRole('dialog', { name: 'Marc Gagnon' })).toBeVisible();
  await follow('+15145550111');
  await expect(page.getByRole('dialog', { name: english.contactGone })).toBeVisible();
});

function manyContacts(count: number): string {
  return JSON.stringify({
    format: 'relais.workspace',
    version: 1,
    workspace: { name: 'Atelier Boréal' },
    contacts: Array.from({ length: count }, (_, index) => ({
      phone: `+1514${2_000_000 + index}`,
      firstName: 'Contact',
      lastName: String(index).padStart(4, '0'),
    })),
    phoneNumbers: [],
  });
}
