import { devices } from '@playwright/test';
import { expect, test } from './app.ts';

for (const device of ['iPhone 15', 'Pixel 7', 'iPad (gen 11)'] as const) {
  test.describe(`In the browser of a telephone or tablet: ${device}`, () => {
    const { defaultBrowserType: _, ...phone } = devices[device] ?? {};
    test.use({ ...phone, locale: 'fr-CA' });

    test('says where auto-replies are set up and offers no editing', async ({ app, host }) => {
      test.skip(host === 'desktop', 'the desktop application does not run there');
      await expect(
        app.page.getByText('Les réponses automatiques se règlent dans l’application Web ou de bureau.'),
      ).toBeVisible();
      await expect(app.page.getByRole('button')).toHaveCount(0);
      await expect(app.page.getByRole('link')).toHaveCount(0);
    });
  });
}
