import type { Locator } from '@playwright/test';
import { expect, test } from './app.ts';
import { arrowTo, tabTo } from './keys.ts';
import { card } from './steps.ts';
import { openPreview, supposeAt, supposeFrom, whyWords } from './why-words.ts';
import { languages, type Words } from './words.ts';

for (const words of languages) {
  const why = whyWords(words);

  test.describe(`The preview beside the page, ${words.locale}`, () => {
    test.use({ locale: words.locale, viewport: { width: 1440, height: 976 } });

    test('shows for a contact, an event and a time what leaves, and why', async ({ app }) => {
      const { page } = app;
      const { panel, answer } = await openPreview(page, words, 'Accueil Montréal');

      await card(page, words, words.missedCalls).click();
      await supposeAt(page, words, why.fridayEvening);
      await expect(panel.getByRole('heading', { name: why.why })).toBeVisible();
      await expect(panel.getByText(why.toSophie)).toBeVisible();
      await expectLines(answer, [why.happened, why.closedSince, why.noClosure]);
      await expect(answer.getByText(why.active)).toBeVisible();
      await expect(selectedCard(page.getByRole('row'), words.missedCalls)).toHaveCount(1);
      await expect(panel).toContainText(inPeriod(words, 'outside'));

      await supposeAt(page, words, why.christmas);
      await expect(answer.getByText(why.closedFor)).toBeVisible();
      await supposeAt(page, words, why.christmasEve);
      await expect(answer.getByText(why.specialHours)).toBeVisible();
      await expect(panel).toContainText(inPeriod(words, 'during'));
    });

    test('moves to the reply that would leave as soon as something else is supposed', async ({ app }) => {
      const { page } = app;
      const { panel, answer } = await openPreview(page, words, 'Accueil Montréal');
      await card(page, words, words.missedCalls).click();
      await supposeAt(page, words, why.fridayMorning);

      await chooseKind(panel, words, why.voicemailLeft);
      await expect(panel.getByText(why.answerToVoicemail)).toBeVisible();
      await expect(selectedCard(page.getByRole('row'), words.voicemails)).toHaveCount(1);

      await chooseKind(panel, words, why.textReceived);
      await expect(panel.getByRole('heading', { name: why.whyNone })).toBeVisible();
      await expect(panel.getByText(why.nothing)).toBeVisible();
      await expect(answer.getByText(why.noReply)).toBeVisible();
      await expect(selectedCard(page.getByRole('row'), words.texts)).toHaveCount(1);

      await panel.getByRole('textbox', { name: why.written }).fill('Stop svp');
      await expect(answer.getByText(why.askedToStop)).toBeVisible();
      await panel.getByText(why.all).click();
      await expect(panel.getByText(why.notReached)).toHaveCount(8);
    });

    test('is asked by the keyboard alone, and the focus comes back each time', async ({ app }) => {
      const { page } = app;
      const { panel, answer } = await openPreview(page, words, 'Accueil Montréal');
      const contact = panel.getByRole('button', { name: why.contact });
      const kind = panel.getByRole('button', { name: why.kind });
      const time = panel.getByRole('button', { name: why.time });

      await tabTo(page, contact);
      await page.keyboard.press('Enter');
      await page.keyboard.type('Luc');
      await arrowTo(page.getByRole('option', { name: 'Luc Côté' }));
      await page.keyboard.press('Enter');
      await expect(contact).toBeFocused();
      await expect(answer.getByText(why.optedOut)).toBeVisible();

      await page.keyboard.press('Tab');
      await expect(kind).toBeFocused();
      await page.keyboard.press('Enter');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await expect(kind).toBeFocused();
      await expect(kind).toContainText(why.textReceived);

      await page.keyboard.press('Tab');
      await expect(time).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('option', { name: why.now })).toBeFocused();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await expect(time).toBeFocused();
      await expect(page.getByRole('dialog')).toBeHidden();

      await page.keyboard.press('Tab');
      await page.keyboard.type('Allô?');
      await expect(panel.getByText('Allô?')).toBeVisible();
      await tabTo(page, panel.locator('summary'));
      await page.keyboard.press('Enter');
      await expect(panel.getByText(why.notReached).first()).toBeVisible();
    });

    // What follows does not depend on the words.
    if (words.locale !== 'fr-CA') return;

    test('says that nothing leaves for a contact who has opted out', async ({ app }) => {
      const { page } = app;
      const { panel, answer } = await openPreview(page, words, 'Accueil Montréal');
      await supposeFrom(page, words, 'Luc Côté');
      await expect(answer.getByText(why.optedOut)).toBeVisible();
      await expect(panel.getByText(why.nothing)).toBeVisible();
    });

    test('says that replies outside hours never leave where no hours are set', async ({ app }) => {
      const { page } = app;
      const { panel, answer } = await openPreview(page, words, 'Studio Vancouver');
      await expect(answer.getByText(why.noHours)).toBeVisible();
      await page.getByRole('row').filter({ hasText: words.missedCalls }).last().click();
      await expect(answer.getByText(why.never)).toBeVisible();
      await expect(panel.getByText(why.nothing)).toBeVisible();
    });

    test('stops showing a reply that is deleted, and shows it again when it is restored', async ({ app }) => {
      const { page } = app;
      const { panel } = await openPreview(page, words, 'Accueil Montréal');
      await card(page, words, words.voicemails).click();
      await expect(panel.getByText(why.answerToVoicemail)).toBeVisible();
      await panel.getByRole('button', { name: words.delete }).click();
      await expect(panel.getByText(why.answerToVoicemail)).toBeHidden();
      await page.getByRole('button', { name: words.restore }).click();
      await expect(panel.getByText(why.answerToVoicemail)).toBeVisible();
    });
  });
}

async function chooseKind(panel: Locator, words: Words, kind: string): Promise<void> {
  await panel.getByRole('button', { name: whyWords(words).kind }).click();
  await panel.page().getByRole('option', { name: kind }).click();
}

async function expectLines(answer: Locator, lines: readonly string[]): Promise<void> {
  const items = answer.getByRole('listitem');
  for (const [index, line] of lines.entries()) await expect(items.nth(index)).toContainText(line);
}

function selectedCard(rows: Locator, trigger: string): Locator {
  return rows.filter({ hasText: trigger }).and(rows.page().locator('[aria-selected="true"]'));
}

/** How the preview says of which half of the grid it speaks: the heading of the band, in the middle of a sentence. */
function inPeriod(words: Words, period: 'during' | 'outside'): string {
  return words[period].charAt(0).toLowerCase() + words[period].slice(1);
}
