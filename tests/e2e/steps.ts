import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from './words.ts';

/** Begins with the sample workspace: Atelier Boréal and its five numbers. */
export async function trySample(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words.trySample }).click();
  await expect(page.getByRole('heading', { name: words.numbersTitle })).toBeVisible();
}

/** Settings → Phone Numbers, by the main menu. */
export async function openNumbers(page: Page, words: Words): Promise<void> {
  const menu = page.getByRole('navigation', { name: words.mainMenu });
  await menu.getByRole('link', { name: words.settings, exact: true }).click();
  await menu.getByRole('link', { name: words.phoneNumbers, exact: true }).click();
}

/** Settings → Phone Numbers → a number → Auto-Replies. */
export async function openNumber(page: Page, words: Words, name: string): Promise<void> {
  await openNumbers(page, words);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name: words.autoReplies }).scrollIntoViewIfNeeded();
}

/** The card of a trigger during business hours: the first of its two. */
export function card(page: Page, words: Words, trigger: string = words.texts): Locator {
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('heading', { name: trigger }) })
    .first();
}

/** Opens the editor of the card of a trigger during business hours. */
export async function openEditor(page: Page, words: Words, trigger: string = words.texts): Promise<void> {
  await card(page, words, trigger).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** Puts this text in place of what the editor holds. */
export async function writeMessage(page: Page, words: Words, text: string): Promise<void> {
  const message = page.getByRole('textbox', { name: words.message });
  await message.press('ControlOrMeta+A');
  await message.press('Delete');
  if (text !== '') await page.keyboard.insertText(text);
}
