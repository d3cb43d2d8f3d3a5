import { expect, test } from './app.ts';
import { card, openEditor, openNumber, trySample } from './steps.ts';
import { languages } from './words.ts';

for (const words of languages) {
  test.describe(`The documented way, ${words.locale}`, { tag: '@both-languages' }, () => {
    test.use({ locale: words.locale });

    test('an admin creates, edits, deletes and restores an auto-reply, and finds it again after a restart', async ({
      app,
    }) => {
      await trySample(app.page, words);
      await openNumber(app.page, words, 'Accueil Montréal');

      await test.step('creates one where a sentence says that nothing leaves', async () => {
        const { page } = app;
        await expect(card(page, words).getByText(words.active, { exact: true })).toBeHidden();
        await expect(card(page, words).getByText(words.noReplyToTexts)).toBeVisible();
        await card(page, words).getByRole('button', { name: words.addReply }).click();
        await page.getByRole('textbox', { name: words.message }).pressSequentially(words.reply);
        await page.getByRole('button', { name: words.save }).click();
        await expect(page.getByText(words.saved)).toBeVisible();
        await expect(page.getByRole('dialog')).toBeHidden();
        await expect(card(page, words).getByText(words.active, { exact: true })).toBeVisible();
        await expect(card(page, words)).toContainText(words.reply);
      });

      await test.step('edits its text', async () => {
        const { page } = app;
        await openEditor(page, words);
        const message = page.getByRole('textbox', { name: words.message });
        await expect(message).toHaveText(words.reply);
        await message.press('ControlOrMeta+A');
        await message.pressSequentially(words.changedReply);
        await page.getByRole('button', { name: words.save }).click();
        await expect(page.getByRole('dialog')).toBeHidden();
        await expect(card(page, words)).toContainText(words.changedReply);
      });

      await test.step('deletes it, so that it stops at once', async () => {
        const { page } = app;
        await openEditor(page, words);
        await page.getByRole('dialog').getByRole('button', { name: words.delete, exact: true }).click();
        await expect(page.getByText(words.deleted)).toBeVisible();
        await expect(card(page, words).getByText(words.noReplyToTexts)).toBeVisible();
      });

      await test.step('restores it', async () => {
        const { page } = app;
        await page.getByRole('button', { name: words.restore }).click();
        await expect(page.getByText(words.restored)).toBeVisible();
        await expect(card(page, words)).toContainText(words.changedReply);
      });

      await test.step('closes the application, opens it again and finds everything as it was', async () => {
        await app.restart();
        const { page } = app;
        await expect(page.getByText('Atelier Boréal').first()).toBeVisible();
        await openNumber(page, words, 'Accueil Montréal');
        await expect(card(page, words)).toContainText(words.changedReply);
        await expect(card(page, words).getByText(words.active, { exact: true })).toBeVisible();
      });
    });

    test('a deleted auto-reply stays deleted after a restart', async ({ app }) => {
      await trySample(app.page, words);
      await openNumber(app.page, words, 'Studio Vancouver');
      await openEditor(app.page, words, words.missedCalls);
      await app.page.getByRole('dialog').getByRole('button', { name: words.delete, exact: true }).click();
      await expect(app.page.getByText(words.deleted)).toBeVisible();

      await app.restart();

      await openNumber(app.page, words, 'Studio Vancouver');
      await expect(app.page.getByRole('heading', { name: words.autoReplies })).toBeVisible();
      await expect(app.page.getByText(words.active, { exact: true })).toHaveCount(0);
    });
  });
}
