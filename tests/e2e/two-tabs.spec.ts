import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { card, openEditor, openNumber, trySample } from './steps.ts';
import { languages } from './words.ts';

test.use({ locale: 'en-CA' });
const [words] = languages;
if (!words) throw new Error('no words');

test.describe('Two tabs on one workspace', () => {
  test.beforeEach(({ host }) => {
    test.skip(host === 'desktop', 'the desktop application has one window');
  });

  test('what one tab writes shows in the other', async ({ app }) => {
    await trySample(app.page, words);
    const other = await app.page.context().newPage();
    await other.goto(app.page.url());
    await openNumber(other, words, 'Accueil Montréal');
    await openNumber(app.page, words, 'Accueil Montréal');

    await app.page.getByRole('button', { name: words.addReply }).click();
    await app.page.getByRole('textbox', { name: words.message }).pressSequentially(words.reply);
    await app.page.getByRole('button', { name: words.save }).click();
    await expect(card(other, words)).toContainText(words.reply);

    await openEditor(other, words);
    await other.getByRole('dialog').getByRole('button', { name: words.delete, exact: true }).click();
    await expect(card(app.page, words).getByText(words.noReplyToTexts)).toBeVisible();
  });

  test('the second to save the same reply is told, sees both texts and loses neither', async ({ app }) => {
    await trySample(app.page, words);
    await openNumber(app.page, words, 'Studio Vancouver');
    const other = await app.page.context().newPage();
    await other.goto(app.page.url());

    await openEditor(other, words, words.missedCalls);
    await replaceMessage(other, 'Mine, typed in the second tab.');
    await openEditor(app.page, words, words.missedCalls);
    await replaceMessage(app.page, 'Theirs, saved first.');
    await app.page.getByRole('button', { name: words.save }).click();
    await expect(app.page.getByText(words.saved)).toBeVisible();

    await other.getByRole('button', { name: words.save }).click();
    await expect(other.getByText('Someone has saved another text meanwhile')).toBeVisible();
    const dialog = other.getByRole('dialog');
    await expect(dialog.getByText('Mine, typed in the second tab.').first()).toBeVisible();
    await expect(dialog.getByText('Theirs, saved first.').first()).toBeVisible();

    await other.getByRole('button', { name: 'Keep mine' }).click();
    await expect(card(app.page, words, words.missedCalls)).toContainText('Mine, typed in the second tab.');
  });
});

async function replaceMessage(page: Page, text: string): Promise<void> {
  const message = page.getByRole('textbox', { name: 'Message' });
  await message.press('ControlOrMeta+A');
  await message.pressSequentially(text);
}
