import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { arrowTo, tabTo } from './keys.ts';
import { answerOf, goToSimulation, openSimulator, simulatorWords, typeMoment } from './simulator-words.ts';
import { openEditor, openNumber, trySample, writeMessage } from './steps.ts';
import { whyWords } from './why-words.ts';
import { languages } from './words.ts';

/** Friday evening, an hour and five minutes after Accueil Montréal has closed. */
const fridayEvening = '?number=%2B15145550100&event=missed_call&at=2026-11-27T18:05-05:00';

for (const words of languages) {
  const sim = simulatorWords(words);
  const why = whyWords(words);

  test.describe(`The simulator, ${words.locale}`, () => {
    test.use({
      locale: words.locale,
      viewport: { width: 1440, height: 976 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });

    test('tells without a network why she got no reply, and travels in a link', async ({
      app,
      context,
    }, testInfo) => {
      const { page } = app;
      await trySample(page, words);
      await openSimulator(page, words);
      const answer = answerOf(page, words);
      await expect(page.getByRole('heading', { name: sim.simulator, level: 1 })).toBeVisible();
      await cutNetwork(page);

      await typeMoment(page, words, why.fridayEvening);
      const verdict = answer.getByRole('status');
      await expect(verdict).toContainText(sim.sends);
      await expect(verdict).toContainText(sim.reply);
      await expect(answer.getByText(why.toSophie)).toBeVisible();
      await expect(answer.getByText(sim.cost)).toBeVisible();
      await expect(answer.getByRole('list', { name: sim.checks }).getByRole('listitem')).toHaveCount(11);
      await expect(page.getByText(sim.offline)).toBeVisible();

      await page.getByRole('button', { name: sim.add, exact: true }).click();
      await page.getByRole('menuitem', { name: sim.call }).click();
      await page.getByRole('button', { name: sim.done }).click();
      await expect(verdict).toContainText(sim.none);
      await expect(verdict).toContainText(sim.teamCalled);
      await expect(page).toHaveURL(/before=/);

      await page.getByRole('button', { name: sim.copyLink }).click();
      await expect(page.getByText(sim.linkCopied)).toBeVisible();
      const link = await clipboard(page);
      await page.getByRole('button', { name: sim.more }).click();
      await page.getByRole('menuitem', { name: sim.copyText }).click();
      await expect.poll(async () => plain(await clipboard(page))).toContain(sim.traceLine);
      expect(plain(await clipboard(page))).toContain(sim.teamCalled);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: sim.more }).click();
      await page.getByRole('menuitem', { name: sim.saveJson }).click();
      const file = testInfo.outputPath('trace.json');
      await (await download).saveAs(file);
      expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
        format: 'relais.simulation',
        decision: { reason: 'recent_conversation' },
      });

      const other = await context.newPage();
      await other.goto(link);
      await expect(answerOf(other, words).getByRole('status')).toContainText(sim.teamCalled);
      await other.close();
    });

    // What follows does not depend on the words.
    if (words.locale !== 'fr-CA') return;

    test('answers anew with every change, by the keyboard alone', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      await goToSimulation(page, fridayEvening);
      const verdict = answerOf(page, words).getByRole('status');
      await expect(verdict).toContainText(sim.sends);

      await tabTo(page, page.getByRole('button', { name: sim.contact }));
      await page.keyboard.press('Enter');
      const search = page.getByRole('searchbox', { name: sim.searchContacts });
      await expect(search).toBeFocused();
      await page.keyboard.type('Luc');
      await expect(search).toHaveValue('Luc');
      await arrowTo(page.getByRole('option', { name: 'Luc Côté' }));
      await page.keyboard.press('Enter');
      await expect(verdict).toContainText(sim.optedOut);
      await page.keyboard.press('Enter');
      await expect(search).toBeFocused();
      await page.keyboard.type('masqu');
      await arrowTo(page.getByRole('option', { name: sim.withheld }));
      await page.keyboard.press('Enter');
      await expect(verdict).toContainText(sim.senderWithheld);
      await page.keyboard.press('Enter');
      await expect(search).toBeFocused();
      await page.keyboard.type('438 555 0177');
      await arrowTo(page.getByRole('option', { name: '438 555-0177' }));
      await page.keyboard.press('Enter');
      await expect(verdict).toContainText(sim.sends);

      await tabTo(page, page.getByRole('radio', { checked: true }));
      await page.keyboard.press('ArrowLeft');
      await tabTo(page, page.getByRole('textbox', { name: sim.written }));
      await page.keyboard.type('Stop svp');
      await expect(verdict).toContainText(sim.asksToStop);

      await tabTo(page, page.getByRole('button', { name: sim.add, exact: true }));
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await tabTo(page, page.getByRole('button', { name: sim.done }));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: sim.change })).toBeFocused();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: sim.remove })).toBeHidden();

      const strip = page.getByRole('slider', { name: sim.strip });
      await tabTo(page, strip);
      await expect(strip).toHaveAttribute('aria-valuetext', '18\u00A0h\u00A005, fermé');
      await page.keyboard.press('ArrowRight');
      await expect(strip).toHaveAttribute('aria-valuetext', '18\u00A0h\u00A010, fermé');
      await page.keyboard.press('PageDown');
      await page.keyboard.press('PageDown');
      await expect(strip).toHaveAttribute('aria-valuetext', '16\u00A0h\u00A010, ouvert');
      await page.keyboard.press('Home');
      await expect(strip).toHaveAttribute('aria-valuetext', '0\u00A0h, fermé');
      await page.keyboard.press('End');
      await expect(strip).toHaveAttribute('aria-valuetext', '23\u00A0h\u00A059, fermé');
      await expect(page).toHaveURL(/at=2026-11-27T23%3A59/);
      await page.goBack();
      await expect(page.getByRole('heading', { name: words.numbersTitle })).toBeVisible();
      await page.goForward();
      await expect(strip).toHaveAttribute('aria-valuetext', '23\u00A0h\u00A059, fermé');
    });

    test('explains a link that it cannot follow or give, and a moment that no clock shows', async ({
      app,
    }) => {
      const { page } = app;
      await trySample(page, words);
      await goToSimulation(page, '?number=%2B15145550100&event=fax&at=1850-01-01T00:00Z');
      await expect(page.getByText(sim.badLink)).toBeVisible();
      await expect(page.getByText(sim.years)).toBeVisible();

      await goToSimulation(page, '?number=%2B14385550999&event=voicemail');
      await expect(page.getByRole('heading', { name: sim.gone })).toBeVisible();
      await page.getByRole('button', { name: /^438 555-0999/ }).click();
      await page.getByRole('option', { name: 'Accueil Montréal' }).click();
      await expect(answerOf(page, words).getByRole('status')).toContainText(sim.sends);

      await typeMoment(page, words, ['19990101']);
      await page.keyboard.press('Shift+Tab');
      await expect(page.getByText(sim.chooseYear)).toBeVisible();
      await typeMoment(page, words, ['20270314', '0230']);
      await expect(page.getByText('2 h 30 n’existe pas ce jour-là')).toBeVisible();
      await expect(page.getByText('Journée de 23 heures')).toBeVisible();
      await typeMoment(page, words, ['20261101', '0130']);
      await page.getByRole('button', { name: 'Prendre la seconde' }).click();
      await expect(page).toHaveURL(/at=2026-11-01T01%3A30-05%3A00/);

      await page.getByRole('button', { name: sim.more }).click();
      await page.getByRole('menuitem', { name: sim.openLink }).click();
      await page.keyboard.type('https://relais.example/#/settings');
      await page.getByRole('button', { name: sim.open, exact: true }).click();
      await expect(page.getByText(sim.notALink)).toBeVisible();
      await page.keyboard.press('Escape');
      await page.evaluate((text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      }, `app://relais/index.html#/simulator${fridayEvening}&contact=withheld`);
      await expect(answerOf(page, words).getByRole('status')).toContainText(sim.senderWithheld);

      await goToSimulation(
        page,
        `${fridayEvening.replace('missed_call', 'incoming_text')}&text=${'a'.repeat(8_000)}`,
      );
      await expect(page.getByText(sim.notInAddress)).toBeHidden();
      await page.getByRole('slider', { name: sim.strip }).press('ArrowRight');
      await expect(page.getByText(sim.notInAddress)).toBeVisible();

      await page.getByRole('button', { name: sim.more }).click();
      await page.getByRole('menuitem', { name: sim.startOver }).click();
      await expect(page).toHaveURL(/#\/simulator$/);
      await expect(page.getByText(sim.notInAddress)).toBeHidden();
    });

    test('opens from a number with what its preview supposes, and answers by drafts', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      await openNumber(page, words, 'Accueil Montréal');
      await openEditor(page, words);
      await writeMessage(page, words, 'Texte en cours.');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: words.keepDraft }).click();
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.getByRole('link', { name: sim.openHere }).click();
      await expect(page).toHaveURL(/event=incoming_text/);
      await typeMoment(page, words, why.fridayMorning);
      const answer = answerOf(page, words);
      await expect(answer.getByRole('status')).toContainText(sim.none);
      await page.getByText(sim.drafts, { exact: true }).click();
      await expect(answer.getByRole('status')).toContainText(sim.sends);
      await expect(answer.getByText('Texte en cours.')).toBeVisible();
      await page.getByRole('button', { name: sim.copyLink }).click();
      await expect(page.getByText(sim.linkCopied)).toBeVisible();
      expect(decodeURIComponent(await clipboard(page))).toContain('Texte');

      await openNumber(page, words, 'Accueil Montréal');
      await page.getByRole('link', { name: sim.simulate, exact: true }).click();
      await expect(page.getByRole('button', { name: /Accueil Montréal/ })).toBeVisible();
    });
  });
}

/** From here on only the program behind the page is reached. */
async function cutNetwork(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  await page.context().route(
    (url) => url.origin !== origin,
    (route) => route.abort('internetdisconnected'),
  );
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

function plain(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ');
}
