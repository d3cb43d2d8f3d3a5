import type { Locator } from '@playwright/test';
import { expect, test } from './app.ts';
import { trySample } from './steps.ts';
import { openWeek, weekMapWords } from './week-map-words.ts';
import { languages } from './words.ts';

const montreal = '+15145550100';
const christmasEve = '2026-12-24T18:00-05:00';

for (const words of languages) {
  const said = weekMapWords(words);

  test.describe(`The week map, ${words.locale}`, () => {
    test.use({ locale: words.locale, viewport: { width: 1440, height: 976 } });

    test('shows a real week with its closures, for each trigger, as a picture and as a table', async ({
      app,
    }) => {
      const { page } = app;
      await trySample(page, words);
      const map = await openWeek(page, words, montreal, christmasEve);
      await expect(map.getByText(said.eve)).toBeVisible();
      await expect(map.getByText(said.eveHours)).toBeVisible();
      await expect(map.getByText(said.closedAllDay)).toHaveCount(2);
      await expect(map.getByText(said.specialHours)).toBeVisible();

      await map.getByText(said.texts, { exact: true }).click();
      await expect(map.getByText(said.noReply, { exact: true }).first()).toBeVisible();
      await map.getByRole('button', { name: said.table }).click();
      const thursday = map.getByRole('rowgroup').filter({ hasText: said.thursday });
      await expect(thursday.getByRole('row')).toHaveCount(3);
      await expect(thursday.getByRole('row').nth(1)).toContainText(said.noReply);

      await map.getByText(said.typical, { exact: true }).click();
      await expect(map.getByText(said.typicalEve)).toBeVisible();
      await expect(map.getByRole('paragraph').filter({ hasText: said.openOnThursdays })).toBeVisible();
      await expect(map.getByRole('button', { name: said.simulateOn })).toBeVisible();
    });

    // What follows does not depend on the words.
    if (words.locale !== 'fr-CA') return;

    test('simulates the moment that is clicked, or walked to with the keys, through nights in which the clocks change', async ({
      app,
    }) => {
      const { page } = app;
      await trySample(page, words);
      const map = await openWeek(page, words, montreal, christmasEve);
      const plan = map.getByRole('slider', { name: said.plan });
      await clickAt(plan, 4, 10 / 24);
      await expect(map.getByText('vendredi 25 déc., 10 h')).toBeVisible();
      await expect(page).toHaveURL(/at=2026-12-25T10%3A00-05%3A00/);
      // The verdict is that of the moment: the office is closed for Christmas.
      await expect(page.getByRole('main')).toContainText('Nous ouvrons lundi à 9 h');

      await map.getByRole('button', { name: said.next }).click();
      await expect(map.getByText('vendredi 1er janv., 10 h')).toBeVisible();
      await expect(map.getByText('Jour de l’An : fermé toute la journée').first()).toBeVisible();
      await clickAt(plan, 0, 14 / 24);
      await expect(map.getByText('lundi 28 déc., 14 h')).toBeVisible();
      await expect(page).toHaveURL(/at=2026-12-28T14%3A00-05%3A00/);

      await map.getByRole('button', { name: said.choose }).click();
      await page
        .getByRole('button', { name: /8 décembre/ })
        .first()
        .click();
      await expect(map.getByText('7 au 13 déc.', { exact: true })).toBeVisible();
      await map.getByRole('button', { name: said.thisWeek }).click();
      await expect(map.getByRole('button', { name: said.thisWeek })).toBeDisabled();

      await openWeek(page, words, montreal, '2026-10-31T01:00-04:00');
      await plan.focus();
      await expectValue(plan, 'samedi 31 oct., 1 h. Fermé depuis vendredi à 17 h. « Bonjour, nos bureaux');
      await expect(map.getByText('on recule l’heure, celle de 1 h à 2 h revient deux fois')).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await expectValue(plan, 'dimanche 1er nov., 1 h pour la première fois');
      await page.keyboard.press('ArrowRight');
      await expectValue(plan, 'dimanche 1er nov., 1 h pour la seconde fois');
      await page.keyboard.press('Shift+ArrowRight');
      await expectValue(plan, 'dimanche 1er nov., 1 h 05 pour la seconde fois');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/at=2026-11-01T01%3A05-05%3A00/);

      await page.keyboard.press('End');
      await page.keyboard.press('Shift+ArrowRight');
      await expectValue(plan, 'lundi 2 nov., 0 h');
      await page.keyboard.press('PageUp');
      await page.keyboard.press('Home');
      await expectValue(plan, 'lundi 26 oct., 0 h');
      await page.keyboard.press(' ');
      await expect(page).toHaveURL(/at=2026-10-26T00%3A00-04%3A00/);

      await openWeek(page, words, montreal, '2027-03-13T02:30-05:00');
      await expect(map.getByText('on avance l’heure, celle de 2 h à 3 h n’existe pas')).toBeVisible();
      await plan.focus();
      await page.keyboard.press('ArrowDown');
      await expectValue(plan, 'dimanche 14 mars, 3 h 30');
      await expect(map.getByRole('button', { name: said.simulate })).toBeVisible();
    });
  });
}

/** Clicks on a day, from 0 on, at a part of its hours: again where what came above has moved it meanwhile. */
async function clickAt(plan: Locator, day: number, part: number): Promise<void> {
  const row = plan.locator('[data-outside]').nth(day);
  await expect(async () => {
    const box = await row.boundingBox();
    if (!box) throw new Error('The day is not drawn');
    await plan.page().mouse.click(box.x + box.width * part, box.y + box.height / 2);
    expect(await row.boundingBox()).toEqual(box);
  }).toPass({ timeout: 10_000 });
}

/** What the slider says begins so. */
async function expectValue(plan: Locator, text: string): Promise<void> {
  await expect
    .poll(async () => (await plan.getAttribute('aria-valuetext'))?.replaceAll(/\s/g, ' '))
    .toContain(text);
}
