import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { contactLanguages } from './contact-words.ts';
import { checkInBothSchemes, wide } from './screen-check.ts';
import { trySample } from './steps.ts';

for (const words of contactLanguages) {
  test.describe(`The contacts, ${words.locale}`, () => {
    test.use({ locale: words.locale, viewport: wide });

    const named = (screen: string): string => `${screen}-${words.locale.slice(0, 2)}`;
    const open = (page: Page) => page.getByRole('link', { name: words.contacts, exact: true }).click();

    test('pass axe, fit a narrow window and are pictured', async ({ app }, testInfo) => {
      const { page } = app;
      await open(page);
      await expect(page.getByRole('heading', { name: words.noContact })).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('no-contact'));

      await page.getByRole('link', { name: words.phoneNumbers, exact: true }).click();
      await trySample(page, words);
      await open(page);
      await expect(page.getByRole('row', { name: 'Luc Côté' })).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('contacts'));
    });

    test('pass as well while one is added or changed', async ({ app }, testInfo) => {
      const { page } = app;
      await trySample(page, words);
      await open(page);
      await page.getByRole('button', { name: words.addContact }).click();
      await page.getByRole('textbox', { name: words.phone }).fill('418 555-0168');
      await page.keyboard.press('Enter');
      await expect(page.getByText(words.taken)).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('add-contact'));
      await page.keyboard.press('Escape');

      await page.getByRole('row', { name: 'Luc Côté' }).click();
      await page.getByRole('button', { name: words.lift, exact: true }).click();
      await expect(page.getByRole('dialog', { name: words.liftQuestion })).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('lift-opt-out'));
      await page.keyboard.press('Escape');
      await checkInBothSchemes(page, testInfo, named('contact'));
    });
  });
}
