import { expect, test } from './app.ts';
import { checkInBothSchemes, wide } from './screen-check.ts';
import { trySample } from './steps.ts';
import { openWeek, weekMapWords } from './week-map-words.ts';
import { languages } from './words.ts';

const montreal = '+15145550100';
const vancouver = '+16045550163';

for (const words of languages) {
  const said = weekMapWords(words);
  const named = (screen: string): string => `${screen}-${words.locale.slice(0, 2)}`;

  test.describe(`The week map, ${words.locale}`, () => {
    test.use({ locale: words.locale, viewport: wide });

    test('of a week with closures and of other weeks passes axe, fits a narrow window and is pictured', async ({
      app,
    }, testInfo) => {
      const { page } = app;
      await trySample(page, words);
      const map = await openWeek(page, words, montreal, '2026-12-24T18:00-05:00');
      await expect(map.getByText(said.eveHours)).toBeVisible();
      await map.evaluate((element) => element.scrollIntoView({ block: 'end' }));
      await checkInBothSchemes(page, testInfo, named('week-map'));

      // What follows does not depend on the words.
      if (words.locale !== 'fr-CA') return;

      await map.getByRole('button', { name: said.table }).click();
      await expect(map.getByRole('table')).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('week-map-table'));

      await openWeek(page, words, montreal, '2026-11-01T01:30-05:00');
      await expect(map.getByText('1 h 30 pour la seconde fois')).toBeVisible();
      await map.getByRole('button', { name: 'Carte – Carte de la semaine' }).click();
      await map.getByText(said.texts, { exact: true }).click();
      await expect(map.getByText(said.noReply, { exact: true }).first()).toBeVisible();
      await map.getByRole('slider', { name: said.plan }).press('ArrowRight');
      await checkInBothSchemes(page, testInfo, named('week-map-clocks-back'));

      await openWeek(page, words, vancouver, '2026-12-24T18:00-05:00');
      await expect(map.getByText('Horaire non défini')).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('week-map-no-hours'));
    });
  });
}
