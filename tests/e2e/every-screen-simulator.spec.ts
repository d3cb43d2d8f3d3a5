import { expect, test } from './app.ts';
import { checkInBothSchemes, dismissToasts, wide } from './screen-check.ts';
import { answerOf, goToSimulation, simulatorWords } from './simulator-words.ts';
import { trySample } from './steps.ts';
import { languages } from './words.ts';

const montreal = '?number=%2B15145550100&event=missed_call';
const friday = `${montreal}&at=2026-11-27T18:05-05:00`;
const calledBefore = `&before=${encodeURIComponent(
  JSON.stringify([
    { kind: 'auto_reply', trigger: 'voicemail', at: '2026-11-26T16:00-05:00' },
    { kind: 'outbound_call', at: '2026-11-27T17:25-05:00' },
  ]),
)}`;

for (const words of languages) {
  const sim = simulatorWords(words);
  const named = (screen: string): string => `${screen}-${words.locale.slice(0, 2)}`;

  test.describe(`The simulator, ${words.locale}`, () => {
    test.use({ locale: words.locale, viewport: { ...wide, height: 1320 } });

    test('passes axe, fits a narrow window and is pictured', async ({ app }, testInfo) => {
      const { page } = app;
      await trySample(page, words);
      await dismissToasts(page);
      const verdict = answerOf(page, words).getByRole('status');
      await goToSimulation(page, `${friday}${calledBefore}`);
      await expect(verdict).toContainText(sim.teamCalled);
      await checkInBothSchemes(page, testInfo, named('simulator-held-back'));

      // What follows does not depend on the words.
      if (words.locale !== 'fr-CA') return;

      await goToSimulation(page, friday);
      await expect(verdict).toContainText(sim.sends);
      await checkInBothSchemes(page, testInfo, named('simulator-sent'));

      await goToSimulation(page, `${montreal}&at=2026-11-01T01:30-05:00&event=voicemail`);
      await page.getByRole('button', { name: sim.add, exact: true }).click();
      await page.getByRole('menuitem', { name: sim.call }).click();
      await expect(page.getByRole('button', { name: sim.done })).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('simulator-past-act'));

      await goToSimulation(page, '?number=%2B14385550999&at=1850-01-01T00:00Z');
      await expect(page.getByRole('heading', { name: sim.gone })).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('simulator-number-gone'));
    });
  });
}
