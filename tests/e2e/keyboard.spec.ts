import { expect, test } from './app.ts';
import { expectDrawnFocus, expectVisibleFocus, tabTo } from './keys.ts';
import { card } from './steps.ts';
import { languages } from './words.ts';

for (const words of languages) {
  test.describe(`By the keyboard alone, ${words.locale}`, () => {
    test.use({ locale: words.locale });

    test('an admin creates, edits, deletes and restores an auto-reply, and never loses the focus', async ({
      app,
    }) => {
      const { page } = app;
      const dialog = page.getByRole('dialog', { name: words.texts });
      const message = page.getByRole('textbox', { name: words.message });
      const texts = card(page, words);

      await tabTo(page, page.getByRole('button', { name: words.trySample }));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: words.numbersTitle })).toBeVisible();
      await expect(page.getByRole('main')).toBeFocused();
      await tabTo(page, page.getByRole('row', { name: 'Accueil Montréal' }));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: words.autoReplies })).toBeVisible();

      await test.step('reaches the card by Tab and arrows, and creates', async () => {
        // Tab reaches the card that was chosen last, at first the one in force.
        await tabTo(page, page.getByRole('row'));
        await page.keyboard.press('Home');
        await expectVisibleFocus(card(page, words, words.missedCalls));
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowRight');
        await expectVisibleFocus(texts);
        await page.keyboard.press('Enter');
        await expect(message).toBeFocused();
        await page.keyboard.type(words.reply);
        await page.keyboard.press('ControlOrMeta+s');
        await expect(dialog).toBeHidden();
        await expect(texts).toContainText(words.reply);
        await expectVisibleFocus(texts);
      });

      await test.step('edits; Escape asks, and a second one goes on editing', async () => {
        await page.keyboard.press('Enter');
        await expect(message).toHaveText(words.reply);
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type(words.changedReply);
        await page.keyboard.press('Escape');
        const question = page.getByRole('dialog', { name: words.saveThisText });
        await expect(question).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(question).toBeHidden();
        await expect(message).toBeFocused();
        await page.keyboard.press('ControlOrMeta+s');
        await expect(dialog).toBeHidden();
        await expect(texts).toContainText(words.changedReply);
        await expectVisibleFocus(texts);
      });

      await test.step('leaves an editor with nothing to save by Escape', async () => {
        await page.keyboard.press('Enter');
        await expect(message).toBeFocused();
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
        await expectVisibleFocus(texts);
      });

      await test.step('deletes', async () => {
        await page.keyboard.press('Enter');
        await expect(message).toBeFocused();
        await tabTo(page, dialog.getByRole('button', { name: words.delete, exact: true }));
        await page.keyboard.press('Enter');
        await expect(dialog).toBeHidden();
        await expect(texts.getByText(words.noReplyToTexts)).toBeVisible();
        await expectVisibleFocus(texts);
      });

      await test.step('restores', async () => {
        await tabTo(page, page.getByRole('button', { name: words.restore }));
        await page.keyboard.press('Enter');
        await expect(page.getByText(words.restored)).toBeVisible();
        await expect(texts).toContainText(words.changedReply);
        // The toast that held the focus gives it back to the page, where it stays when toasts go by themselves.
        await expectDrawnFocus(page.getByRole('main').locator('*:focus'));
        await tabTo(page, page.getByRole('row'));
        await expectVisibleFocus(texts);
      });
    });
  });
}
