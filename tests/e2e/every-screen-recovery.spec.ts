import { damageTables } from '../support/damage.ts';
import { expect, test } from './app.ts';
import { checkInBothSchemes, wide } from './screen-check.ts';
import { openNumbers, trySample } from './steps.ts';
import { languages } from './words.ts';

for (const words of languages) {
  const isFrench = words.locale === 'fr-CA';
  const says = isFrench
    ? { damaged: /était endommagé/, kept: /conservé dans .*quarantine/, dismiss: 'Compris' }
    : { damaged: /was damaged/, kept: /kept in .*quarantine/, dismiss: 'Got it' };

  test.describe(`A damaged database, ${words.locale}`, () => {
    test.use({ locale: words.locale, viewport: wide });

    test('opens with what is left of it, and says so until somebody has read it', async ({
      app,
    }, testInfo) => {
      await trySample(app.page, words);
      await app.restart(() => damageTables(app.dataDir, 'auto_reply', 'activity'));
      await openNumbers(app.page, words);
      const notice = () => app.page.getByRole('status').filter({ hasText: says.damaged });
      await expect(notice()).toContainText(says.kept);
      await checkInBothSchemes(app.page, testInfo, `recovery-${words.locale.slice(0, 2)}`);
      await notice().getByRole('button', { name: says.dismiss }).click();
      await expect(notice()).toBeHidden();
      await app.restart();
      await openNumbers(app.page, words);
      await expect(notice()).toBeHidden();
    });
  });
}
