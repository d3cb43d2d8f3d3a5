import { expect, test } from './app.ts';

test.use({ locale: 'de-DE', colorScheme: 'light' });

test('speaks English on a system it has no language for, then the chosen one, also after a restart', async ({
  app,
}) => {
  await expect(app.page.getByRole('heading', { name: 'Welcome to Relais' })).toBeVisible();
  await app.page.getByRole('link', { name: 'General', exact: true }).click();
  await app.page.getByText('Français (Canada)').click();
  await expect(app.page.getByRole('heading', { name: 'Général' })).toBeVisible();
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'fr-CA');

  await app.restart();
  await expect(app.page.getByRole('heading', { name: 'Bienvenue dans Relais' })).toBeVisible();
});

test('the language chosen last holds, however slowly the words of an earlier one arrive', async ({
  app,
  host,
}) => {
  test.skip(host === 'desktop', 'the desktop application reads its words from the disk');
  const { page } = app;
  await page.getByRole('link', { name: 'General', exact: true }).click();
  const arrived = Promise.withResolvers<void>();
  await page.route(/catalogues-fr-ca/, async (route) => {
    await arrived.promise;
    await route.continue();
  });

  const asking = page.waitForRequest(/catalogues-fr-ca/);
  await page.getByText('Français (Canada)').click();
  await asking;
  await page.getByText('English', { exact: true }).first().click();
  await expect(page.getByRole('radio', { name: 'English' }).first()).toBeChecked();

  arrived.resolve();
  // The words of Canada are there once the page has them as a module.
  await page.evaluate((address) => import(address).then(() => null), (await asking).url());
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test.describe('On a system that speaks French as France does', () => {
  test.use({ locale: 'fr-FR' });

  test('starts in French as France writes it', async ({ app }) => {
    await expect(app.page.getByText('On vous rappelle\u202F!')).toBeVisible();
    await expect(app.page.locator('html')).toHaveAttribute('lang', 'fr');
  });
});

test('shows the chosen theme at once and after a restart', async ({ app }) => {
  const background = () => app.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await app.page.getByRole('link', { name: 'General', exact: true }).click();
  const light = await background();
  await app.page.getByText('Dark', { exact: true }).click();
  await expect.poll(background).not.toBe(light);
  const dark = await background();

  await app.restart();
  await expect.poll(background).toBe(dark);
});
