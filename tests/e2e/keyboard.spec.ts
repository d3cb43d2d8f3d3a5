import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
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
      await tabTo(page, page.getByRole('link', { name: 'Accueil Montréal', exact: true }));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: words.autoReplies })).toBeVisible();

      await test.step('reaches the card by Tab and arrows, and creates', async () => {
        await tabTo(page, card(page, words, words.missedCalls));
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
        await expectVisibleFocus(texts);
      });
    });
  });
}

/** Presses Tab until the focus is where it is wanted; on its way it is always seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    await expectVisibleFocus(page.locator('*:focus'));
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab never reached it');
}

/** The focus is here, in sight, and drawn: by an outline on the element, around it or within. */
async function expectVisibleFocus(target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
  const isDrawn = () =>
    target.evaluate((element) =>
      [element, ...element.querySelectorAll('*'), element.parentElement ?? element]
        .flatMap((part) => [getComputedStyle(part), getComputedStyle(part, '::after')])
        .some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px'),
    );
  await expect.poll(isDrawn, `the focus on ${await target.ariaSnapshot()} is drawn`).toBe(true);
}
