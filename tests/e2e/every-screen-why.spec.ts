import { expect, test } from './app.ts';
import { checkInBothSchemes, wide } from './screen-check.ts';
import { card, openNumber, trySample } from './steps.ts';
import { previewPanel, shortAnswer, supposeAt, supposeFrom, whyWords } from './why-words.ts';
import { languages } from './words.ts';

for (const words of languages) {
  const why = whyWords(words);
  const named = (screen: string): string => `${screen}-${words.locale.slice(0, 2)}`;

  test.describe(`The preview, ${words.locale}`, () => {
    test.use({ locale: words.locale, viewport: wide });

    test('of a reply that leaves passes axe, fits a narrow window and is pictured', async ({
      app,
    }, testInfo) => {
      const { page } = app;
      await trySample(page, words);
      await openNumber(page, words, 'Accueil Montréal');
      const panel = previewPanel(page, words);
      await card(page, words, words.missedCalls).click();

      await panel.getByRole('button', { name: why.time }).click();
      await expect(page.getByRole('option', { name: why.nextOpening })).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('why-moments'));
      await page.keyboard.press('Escape');

      await supposeAt(page, words, why.fridayEvening);
      await expect(shortAnswer(page, words).getByText(why.closedSince)).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('why-sent'));

      await panel.getByText(why.all).click();
      await checkInBothSchemes(page, testInfo, named('why-every-check'));
    });

    test('of a closure, of an opt-out and of a reply that never leaves passes as well', async ({
      app,
    }, testInfo) => {
      const { page } = app;
      const answer = shortAnswer(page, words);
      await trySample(page, words);
      await openNumber(page, words, 'Accueil Montréal');
      await supposeAt(page, words, why.christmas);
      await expect(answer.getByText(why.closedFor)).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('why-closure'));

      await supposeFrom(page, words, 'Luc Côté');
      await expect(answer.getByText(why.optedOut)).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('why-opted-out'));

      await openNumber(page, words, 'Studio Vancouver');
      await page.getByRole('row').filter({ hasText: words.missedCalls }).last().click();
      await expect(answer.getByText(why.never)).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('why-never'));
    });
  });
}
