import { expect, type Page } from '@playwright/test';
import type { TestCloud } from './cloud.ts';
import type { SyncWords } from './sync-words.ts';

/** The sync screen, by the main menu. */
export async function openSync(page: Page, words: SyncWords): Promise<void> {
  const menu = page.getByRole('navigation', { name: words.mainMenu });
  await menu.getByRole('link', { name: words.sync, exact: true }).click();
  await expect(page.getByRole('heading', { name: words.sync, level: 1 })).toBeVisible();
}

/** Asks what a token opens. */
export async function lookAt(page: Page, words: SyncWords, address: string, token: string): Promise<void> {
  await openSync(page, words);
  await page.getByRole('textbox', { name: words.address }).fill(address);
  await page.getByRole('textbox', { name: words.token }).fill(token);
  await page.keyboard.press('Enter');
}

/** Connects the cloud and begins with this device's copy or the cloud's. */
export async function connect(
  page: Page,
  words: SyncWords,
  cloud: TestCloud,
  { as, by }: { as: string; by: keyof Pick<SyncWords, 'sendMine' | 'startFromCloud' | 'connectOnly'> },
): Promise<void> {
  await lookAt(page, words, cloud.address, as);
  await page.getByRole('main').getByRole('button', { name: words[by], exact: true }).click();
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: words.settled })).toBeVisible();
}

/** The state at the foot of the menu. */
export function foot(page: Page, words: SyncWords) {
  return page.getByRole('navigation', { name: words.mainMenu }).getByRole('status');
}
