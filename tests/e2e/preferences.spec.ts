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
