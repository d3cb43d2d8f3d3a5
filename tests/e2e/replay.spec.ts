import { readFile } from 'node:fs/promises';
import { expect, test } from './app.ts';
import { tabTo } from './keys.ts';
import { chart, chooseLog, foreignLog, openReplay, replayWords, say } from './replay-words.ts';
import { openEditor, openNumber, trySample, writeMessage } from './steps.ts';
import { languages } from './words.ts';

for (const words of languages) {
  const replay = replayWords(words);

  test.describe(`The replay, ${words.locale}`, () => {
    test.use({ locale: words.locale, viewport: { width: 1280, height: 900 } });

    test('reads a log of another system by hand, shows what it comes to, and opens each decision', async ({
      app,
    }) => {
      const { page } = app;
      const { origin } = new URL(page.url());
      const abroad: string[] = [];
      await page.route(
        (url) => url.protocol.startsWith('http') && url.origin !== origin,
        async (route) => {
          abroad.push(route.request().url());
          await route.abort();
        },
      );
      await trySample(page, words);
      await openNumber(page, words, 'Accueil Montréal');
      await openEditor(page, words, words.missedCalls);
      await writeMessage(page, words, 'Merci de votre appel!');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: words.keepDraft }).click();

      await openReplay(page, words);
      await expect(page.getByRole('heading', { name: replay.chooseTitle })).toBeVisible();
      await chooseLog(page, 'appels.csv', foreignLog);
      await expect(page.getByRole('heading', { name: replay.howToRead('appels.csv') })).toBeFocused();
      await expect(page.getByText(replay.stillMissing)).toBeVisible();

      await say(page, 'Jour', replay.date);
      await say(page, 'Heure', replay.time);
      await say(page, 'Sens', replay.kind);
      await say(page, 'Ligne', replay.number);
      await say(page, 'Correspondant', replay.contact);
      await say(page, 'Texte', replay.text);
      await expect(page.getByText(replay.stillMissing)).toBeHidden();
      await expect(page.getByText(replay.ambiguous)).toBeVisible();
      await page.getByRole('button', { name: replay.run, exact: true }).click();
      await expect(page.getByRole('alert').filter({ hasText: replay.chooseDates })).toBeVisible();
      await page.getByText(replay.dayFirst).click();
      await expect(page.getByText(replay.chooseZone)).toBeVisible();
      await page.getByRole('button', { name: replay.zone, exact: true }).click();
      await page.getByRole('button', { name: new RegExp(`${replay.dialled}$`) }).click();
      await page.getByRole('option', { name: replay.canada }).click();
      await say(page, 'Manqué', replay.missedCall);
      await say(page, 'Texto', replay.incomingText);
      await say(page, 'Sortant', replay.fromTeam);
      await page.getByRole('button', { name: replay.run, exact: true }).click();

      await expect(page.getByRole('term').filter({ hasText: replay.wouldLeave })).toBeVisible();
      await expect(page.getByRole('definition')).toContainText(['7', '2', '4', '2']);
      await expect(page.getByText(replay.skipped)).toBeVisible();
      await page.getByRole('button', { name: replay.show }).click();
      await expect(page.getByText(replay.badDate)).toBeVisible();
      for (const title of [replay.whatHappens, replay.byDay, replay.byHour, replay.mostAnswered]) {
        await expect(chart(page, title)).toBeVisible();
      }
      // What follows does not depend on the words.
      if (words.locale !== 'fr-CA') return;

      const list = page.getByRole('grid', { name: replay.decisions });
      await expect(list.getByRole('row')).toHaveCount(6);
      await chart(page, replay.byDay).getByRole('button', { name: replay.table }).click();
      await chart(page, replay.byDay)
        .getByRole('button', { name: `${replay.november3}, ${replay.heldBack}` })
        .click();
      await expect(list.getByRole('row')).toHaveCount(1);
      await expect(list.getByText(replay.cooldownUntil)).toBeVisible();

      await list.getByRole('row').click();
      await expect(page.getByRole('heading', { name: replay.simulator, exact: true })).toBeVisible();
      await expect(page.getByRole('heading', { name: replay.noReply })).toBeVisible();
      await page.goBack();
      await expect(list.getByRole('row')).toHaveCount(1);
      await page.getByRole('button', { name: replay.showAll }).click();
      await expect(list.getByRole('row')).toHaveCount(6);

      await page.getByRole('button', { name: replay.compare, exact: true }).click();
      await page.getByRole('button', { name: replay.otherText }).click();
      await expect(list.getByRole('row')).toHaveCount(1);
      await expect(list.getByRole('deletion')).toContainText('Désolés d’avoir manqué'.replace('’', "'"));
      await expect(list.getByRole('insertion')).toContainText('Merci de votre appel!');

      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: replay.export }).click();
      await page.getByRole('menuitem', { name: 'CSV' }).click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toBe('decisions-appels.csv');
      const exported = await readFile(await saved.path(), 'utf8');
      expect(exported).toContain("'+15145550100");
      expect(exported.trim().split('\n')).toHaveLength(2);

      // What it came to is there as long as the program runs, and so is how its columns are read.
      await page.reload();
      await expect(list.getByRole('row')).toHaveCount(6);
      await page.getByRole('button', { name: replay.another }).click();
      await chooseLog(page, 'décembre.csv', foreignLog);
      await expect(page.getByText('décembre.csv')).toBeVisible();
      await expect(list.getByRole('row')).toHaveCount(6);
      expect(abroad).toEqual([]);
    });
  });
}

const [english] = languages;
if (!english) throw new Error('No words to walk with');
const replay = replayWords(english);

test('what is no log is told with what to do, and the work can be stopped', async ({ app }) => {
  const { page } = app;
  await trySample(page, english);
  await openReplay(page, english);
  const refused = (text: string) => expect(page.getByRole('alert').filter({ hasText: text })).toBeVisible();

  await chooseLog(page, 'empty.csv', '');
  await refused(replay.empty);
  await chooseLog(page, 'calls.xlsx', Buffer.from('504b0304140006000800000021000000', 'hex'));
  await refused(replay.workbook);
  await chooseLog(page, 'logo.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await refused(replay.notText);

  await chooseLog(page, 'notes.ndjson', 'no call at all\n'.repeat(5_000));
  await expect(page.getByRole('heading', { name: replay.nothingUsable })).toBeFocused();
  await expect(page.getByText(replay.notJson).first()).toBeVisible();
  await expect(page.getByText(replay.moreLines)).toBeVisible();
  await page.getByRole('button', { name: replay.another }).click();

  const latin = Buffer.from(foreignLog.replace('Sortant', 'Départ'), 'latin1');
  await chooseLog(page, 'latin.csv', latin);
  await expect(page.getByRole('heading', { name: replay.encoding })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Départ' })).toBeVisible();
  await page.getByRole('button', { name: english.cancel }).click();

  let parts = 0;
  await page.route('**/rpc/replay/addPart', (route) => (parts++ === 0 ? route.continue() : undefined));
  await chooseLog(page, 'long.csv', foreignLog.repeat(4_000));
  await expect(page.getByRole('progressbar', { name: replay.reading })).toHaveAttribute(
    'aria-valuenow',
    /[1-9]/,
  );
  await page.getByRole('button', { name: english.cancel }).click();
  await expect(page.getByRole('heading', { name: replay.chooseTitle })).toBeVisible();
});

test('an example is tried, narrowed and left by the keyboard alone', async ({ app }) => {
  const { page } = app;
  await trySample(page, english);
  await openReplay(page, english);
  await tabTo(page, page.getByRole('button', { name: replay.example }));
  await page.keyboard.press('Enter');
  const sent = chart(page, replay.whatHappens).getByRole('button', { name: /^Would leave \d/ });
  await tabTo(page, sent);
  await page.keyboard.press('Enter');
  await expect(sent).toHaveAttribute('aria-pressed', 'true');
  const list = page.getByRole('grid', { name: replay.decisions });
  await expect(list.getByRole('img', { name: 'Held back' })).toHaveCount(0);
  await tabTo(page, list.getByRole('row'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: replay.simulator, exact: true })).toBeVisible();
});
