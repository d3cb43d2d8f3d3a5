import { expect, test } from './app.ts';
import { trySample } from './steps.ts';
import { languages } from './words.ts';

const [words] = languages;
if (!words) throw new Error('no words');

test.use({ locale: 'en-CA' });

test.describe('The start of a page', () => {
  test.beforeEach(({ host }) => {
    test.skip(host === 'desktop', 'the desktop application has no network to lose');
  });

  test('without an answer says so in both languages, and trying again starts', async ({ app: { page } }) => {
    const preferences = '**/rpc/preferences/get*';
    await page.route(preferences, (route) => route.abort());
    await page.reload();
    await expect(page.getByRole('alert')).toContainText('Relais cannot read your data at the moment.');
    await expect(page.getByRole('alert')).toContainText(
      'Relais ne peut pas lire vos données pour le moment.',
    );

    await page.unroute(preferences);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('button', { name: words.trySample })).toBeVisible();
  });

  test('misses nothing that changes before it hears of changes', async ({ app: { page } }) => {
    const listening = Promise.withResolvers<void>();
    await page.route('**/rpc/changes/watch*', async (route) => {
      await listening.promise;
      await route.continue();
    });
    await page.reload();
    await expect(page.getByRole('button', { name: words.trySample })).toBeVisible();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await trySample(other, words);

    listening.resolve();
    await expect(page.getByRole('heading', { name: words.numbersTitle })).toBeVisible();
  });
});
