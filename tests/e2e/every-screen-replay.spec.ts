import { expect, test } from './app.ts';
import { chart, chooseLog, foreignLog, openReplay, replayWords, say } from './replay-words.ts';
import { checkInBothSchemes, wide } from './screen-check.ts';
import { trySample } from './steps.ts';
import { languages } from './words.ts';

for (const words of languages) {
  const replay = replayWords(words);
  const named = (screen: string): string => `${screen}-${words.locale.slice(0, 2)}`;

  test.describe(`The replay, ${words.locale}`, () => {
    test.use({ locale: words.locale, viewport: wide });

    test('passes axe, fits a narrow window and is pictured, from the start to the pictures', async ({
      app,
    }, testInfo) => {
      const { page } = app;
      // The example ends the day before: the same pictures whenever they are taken.
      await page.clock.setFixedTime(new Date('2026-11-22T15:00:00-05:00'));
      await trySample(page, words);
      await openReplay(page, words);
      await expect(page.getByRole('button', { name: replay.example })).toBeVisible();
      if (words.locale === 'fr-CA') {
        await checkInBothSchemes(page, testInfo, named('replay-start'));
        await chooseLog(page, 'appels.csv', foreignLog);
        await say(page, 'Jour', replay.date);
        await say(page, 'Heure', replay.time);
        await say(page, 'Sens', replay.kind);
        await say(page, 'Ligne', replay.number);
        await page.getByRole('button', { name: replay.run, exact: true }).click();
        await expect(page.getByRole('alert').first()).toBeVisible();
        await checkInBothSchemes(page, testInfo, named('replay-mapping'));
        await page.getByRole('button', { name: words.cancel }).click();
      }
      await page.getByRole('button', { name: replay.example }).click();
      await expect(chart(page, replay.byDay)).toBeVisible();
      await expect(
        page.getByRole('grid', { name: replay.decisions }).getByRole('row').first(),
      ).toBeAttached();
      await checkInBothSchemes(page, testInfo, named('replay'));

      if (words.locale !== 'fr-CA') return;
      await chart(page, replay.byHour).getByRole('button', { name: replay.table }).click();
      await chart(page, replay.byDay).getByRole('button', { name: replay.table }).click();
      await page.getByRole('heading', { name: replay.byDay }).scrollIntoViewIfNeeded();
      await checkInBothSchemes(page, testInfo, named('replay-tables'));
      await page.getByRole('heading', { name: replay.decisions, exact: true }).evaluate((heading) => {
        heading.scrollIntoView();
      });
      await checkInBothSchemes(page, testInfo, named('replay-decisions'));
    });
  });
}
