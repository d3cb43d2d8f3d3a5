import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { copyLanguages } from './copy-words.ts';
import { expectVisibleFocus, tabTo } from './keys.ts';
import { openNumber, trySample } from './steps.ts';

for (const words of copyLanguages) {
  test.describe(`Many numbers, ${words.locale}`, () => {
    test.use({ locale: words.locale });

    const rows = (page: Page) => page.getByRole('grid', { name: words.list }).getByRole('row');

    test('are found by name, digits and what a reply says, whatever the accents', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      const search = page.getByRole('searchbox', { name: words.searchNumbers });
      await search.fill('quebec');
      await expect(rows(page)).toHaveText([/Service Québec/]);
      await search.fill('(514) 555');
      await expect(rows(page)).toHaveText([/Accueil Montréal/]);
      await search.fill('bureaux fermes');
      await expect(rows(page)).toHaveText([/Accueil Montréal/]);
      await expect(rows(page)).toContainText(words.afterHoursCalls);
      await expect(rows(page).locator('mark')).toHaveText(['bureaux', 'fermés']);
      await rows(page).first().click();
      await expect(page.getByRole('heading', { name: words.autoReplies })).toBeVisible();
      await page.goBack();
      await expect(search).toHaveValue('bureaux fermes');
      await search.fill('zzz');
      await expect(page.getByText(words.noMatch)).toBeVisible();
      await page.getByRole('button', { name: words.showAll }).last().click();
      await expect(rows(page)).toHaveCount(5);
    });

    test('receive all of one number with the differences in sight, and have theirs back by one undo', async ({
      app,
    }) => {
      const { page } = app;
      await trySample(page, words);
      await openNumber(page, words, 'Accueil Montréal');
      await page.getByRole('button', { name: words.moreActions }).click();
      await page.getByRole('menuitem', { name: words.copyTo }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(words.everything, { exact: true }).click();
      await dialog.getByRole('button', { name: words.chooseAll }).click();
      await dialog.getByRole('button', { name: words.differences }).click();
      await expect(dialog.getByText(words.fourChange)).toBeVisible();
      await dialog.getByRole('button', { name: 'Studio Vancouver' }).click();
      await expect(dialog.locator('ins').first()).toBeVisible();
      await expect(dialog.getByText(words.turned).first()).toBeVisible();
      await dialog.getByRole('button', { name: words.copyToFour }).click();
      await expect(page.getByText(words.copiedToFour)).toBeVisible();
      await page.getByRole('button', { name: words.undo }).click();
      await expect(page.getByText(words.asBefore)).toBeVisible();
    });

    test('are copied to by the keyboard alone; the focus comes back to where it began', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      await openNumber(page, words, 'Service Québec');
      const opener = page.getByRole('button', { name: words.moreActions });
      const dialog = page.getByRole('dialog', { name: words.copyTitle });
      const differences = page.getByRole('dialog', { name: words.whatWouldChange });
      await tabTo(page, opener);
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(dialog).toBeVisible();
      await tabTo(page, dialog.getByRole('searchbox', { name: words.searchTargets }));
      await page.keyboard.type('garde');
      await tabTo(page, dialog.getByRole('option', { name: 'Ligne de garde' }));
      await page.keyboard.press('Space');
      await tabTo(page, dialog.getByRole('button', { name: words.differences }));
      await page.keyboard.press('Enter');
      await expect(differences).toBeVisible();
      await tabTo(page, differences.getByRole('button', { name: 'Ligne de garde' }));
      await page.keyboard.press('Enter');
      await expect(differences.locator('del, ins').first()).toBeVisible();
      await tabTo(page, differences.getByRole('button', { name: words.back }));
      await page.keyboard.press('Enter');
      await tabTo(page, dialog.getByRole('button', { name: words.differences }));
      await page.keyboard.press('Enter');
      await tabTo(page, differences.getByRole('button', { name: words.copyToOne }));
      await page.keyboard.press('Enter');
      await expect(page.getByText(words.copiedToOne)).toBeVisible();
      await expectVisibleFocus(opener);
      await tabTo(page, page.getByRole('button', { name: words.undo }));
      await page.keyboard.press('Enter');
      await expect(page.getByText(words.oneAsBefore)).toBeVisible();
    });

    // What follows does not depend on the words.
    if (words.locale !== 'fr-CA') return;

    test('are filtered by keyboard, and the list leads to a number and back', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      await tabTo(page, page.getByRole('button', { name: words.filter }));
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page.getByText(words.noneLeft)).toBeVisible();
      await tabTo(page, page.getByRole('button', { name: words.showAll }));
      await page.keyboard.press('Enter');
      await expect(rows(page)).toHaveCount(5);
      await tabTo(page, rows(page));
      await page.keyboard.press('End');
      await expectVisibleFocus(rows(page).last());
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      await expectVisibleFocus(rows(page).nth(1));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Service Québec' })).toBeVisible();
    });

    test('are compared anew when somebody has changed something meanwhile', async ({ app, host }) => {
      test.skip(host === 'desktop', 'the desktop application has one window');
      const { page } = app;
      await trySample(page, words);
      const other = await page.context().newPage();
      await other.goto(page.url());
      await openNumber(page, words, 'Accueil Montréal');
      await page.getByRole('button', { name: words.moreActions }).click();
      await page.getByRole('menuitem', { name: words.copyTo }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: words.chooseAll }).click();
      await dialog.getByRole('button', { name: words.differences }).click();
      await expect(dialog.getByText(words.fourChange)).toBeVisible();

      await openNumber(other, words, 'Studio Vancouver');
      await other.getByRole('button', { name: words.moreActions }).click();
      await other.getByRole('menuitem', { name: words.deleteNumber }).click();
      await other.getByRole('button', { name: words.restore }).click();
      await expect(rows(other)).toHaveCount(5);

      await dialog.getByRole('button', { name: words.copyToFour }).click();
      await expect(dialog.getByText(words.overtaken)).toBeVisible();
      await dialog.getByRole('button', { name: words.copyToFour }).click();
      await expect(page.getByText(words.copiedToFour)).toBeVisible();
    });
  });
}
