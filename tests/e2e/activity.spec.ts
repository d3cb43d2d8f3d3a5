import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { activityLanguages } from './activity-words.ts';
import { expect, test } from './app.ts';
import { expectVisibleFocus, tabTo } from './keys.ts';
import { card, openEditor, openNumber, trySample, writeMessage } from './steps.ts';

type Words = (typeof activityLanguages)[number];

const name = 'Accueil Montréal';

const entries = (page: Page) => page.getByRole('main').getByRole('listitem');
/** The entry that says this. */
const entry = (page: Page, says: string) => entries(page).filter({ hasText: says });

async function openActivity(page: Page, words: Words): Promise<void> {
  await page.getByRole('link', { name: words.activity, exact: true }).click();
  await expect(page.getByRole('heading', { name: words.activityTitle, level: 1 })).toBeVisible();
}

/** Changes the reply to missed calls during hours, then deletes the one to voicemails. */
async function changeReplies(page: Page, words: Words): Promise<void> {
  await openNumber(page, words, name);
  await openEditor(page, words, words.missedCalls);
  await writeMessage(page, words, words.changedReply);
  await page.getByRole('button', { name: words.save }).click();
  await expect(page.getByText(words.saved)).toBeVisible();
  // The card is pressed once the editor has gone.
  await expect(page.getByRole('dialog')).toBeHidden();
  await openEditor(page, words, words.voicemails);
  await page.getByRole('button', { name: words.delete, exact: true }).click();
  await expect(page.getByText(words.deleted)).toBeVisible();
}

for (const words of activityLanguages) {
  test.describe(`The activity, ${words.locale}`, () => {
    test.use({ locale: words.locale });

    test('says who changed what, finds it again, and gives back what was before', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      await changeReplies(page, words);
      await openActivity(page, words);

      await test.step('the latest first, the words that went and came', async () => {
        await expect(page.getByRole('heading', { name: words.today })).toBeVisible();
        await expect(entries(page).first()).toContainText(words.deletedVoicemails);
        await expect(entry(page, words.changedMissedCalls).locator('ins')).toContainText([
          words.changedReply,
        ]);
        await expect(entry(page, words.imported)).toContainText(words.importedWhat);
      });

      // What follows does not depend on the words.
      if (words.locale !== 'fr-CA') return;

      await test.step('by words without their accents, by number and by kind', async () => {
        const search = page.getByRole('searchbox', { name: words.searchActivity });
        await search.fill('accueil montreal');
        await expect(entries(page)).toHaveCount(3);
        await search.fill('zzz');
        await expect(page.getByText(words.noneFound)).toBeVisible();
        await page.getByRole('button', { name: words.showAll }).last().click();
        await page.getByRole('button', { name: words.allNumbers }).click();
        await page.keyboard.type('vancouver');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await expect(entries(page)).toHaveCount(1);
        await page.getByRole('button', { name: /Studio Vancouver/ }).click();
        await page.getByRole('option', { name: words.allNumbers }).click();
        await page.getByRole('button', { name: words.allChanges }).click();
        await page.getByRole('menuitemradio', { name: words.replies }).click();
        await expect(entries(page)).toHaveCount(2);
      });

      await test.step('as a file for a spreadsheet', async () => {
        const saved = page.waitForEvent('download');
        await page.getByRole('button', { name: words.export }).click();
        const text = await readFile(await (await saved).path(), 'utf8');
        expect(text.split('\r\n')[0]).toBe(
          '\uFEFFat,author,action,kind,number,label,trigger,period,before,after',
        );
        expect(text).toContain(words.changedReply);
      });

      await test.step('a deleted reply comes back by the keyboard, and goes again when that is undone', async () => {
        const restore = entry(page, words.deletedVoicemails).getByRole('button', { name: words.restore });
        await tabTo(page, restore);
        await page.keyboard.press('Enter');
        await expect(page.getByText(words.restoredVersion)).toBeVisible();
        await expect(entry(page, words.restoredVoicemails)).toBeVisible();
        await expectVisibleFocus(restore);
        await page.getByRole('button', { name: words.undo, exact: true }).click();
        await expect(page.getByText(words.takenBack)).toBeVisible();
        await expect(entry(page, words.deletedVoicemails)).toHaveCount(2);
      });

      await test.step('what was changed again since is shown before it is replaced', async () => {
        await entry(page, words.changedMissedCalls).getByRole('link', { name }).click();
        await writeMessage(page, words, words.reply);
        await page.getByRole('button', { name: words.save }).click();
        await expect(page.getByRole('dialog')).toBeHidden();
        await openActivity(page, words);
        const older = entry(page, words.changedMissedCalls).last();
        await older.getByRole('button', { name: words.restore }).click();
        const question = page.getByRole('dialog', { name: words.restoreQuestion });
        await expect(question.locator('del').first()).toContainText(words.reply);
        await page.keyboard.press('Escape');
        await expect(question).toBeHidden();
        await older.getByRole('button', { name: words.restore }).click();
        await question.getByRole('button', { name: words.restore }).click();
        await expect(entry(page, words.restoredMissedCalls)).toBeVisible();
        await openNumber(page, words, name);
        await expect(card(page, words, words.missedCalls)).toContainText(words.firstReply);
      });
    });

    // What follows does not depend on the words.
    if (words.locale !== 'fr-CA') return;

    test('is the same in two tabs, and keeps what was said of a number that is gone', async ({
      app,
      host,
    }) => {
      test.skip(host === 'desktop', 'the desktop application has one window');
      const { page } = app;
      await trySample(page, words);
      await openActivity(page, words);
      const other = await page.context().newPage();
      await other.goto(page.url());
      await changeReplies(other, words);
      await expect(entry(page, words.deletedVoicemails)).toBeVisible();
      await other.getByRole('button', { name: words.moreActions }).click();
      await other.getByRole('menuitem', { name: words.deleteNumber }).click();
      await expect(entry(page, words.deletedNumber)).toBeVisible();
      await expect(entry(page, words.deletedVoicemails)).toContainText(words.numberGoneMark);
      await expect(
        entry(page, words.deletedVoicemails).getByRole('button', { name: words.restore }),
      ).toBeHidden();
      await entry(page, words.deletedNumber).getByRole('button', { name: words.restore }).click();
      await expect(entry(page, words.deletedVoicemails).getByRole('link', { name })).toBeVisible();
    });
  });
}
