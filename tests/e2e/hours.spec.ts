import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import {
  expectDay,
  hoursSheet,
  hoursWords,
  openHours,
  said,
  saidInterval,
  setTime,
  timeField,
  typeTime,
} from './hours-steps.ts';
import { expectVisibleFocus, tabTo } from './keys.ts';
import { openNumber, trySample } from './steps.ts';
import { languages, type Words } from './words.ts';

const paris = 'Ventes Paris';
const montreal = 'Accueil Montréal';

for (const words of languages) {
  const texts = hoursWords(words);
  const [monday = '', tuesday = '', wednesday = '', thursday = '', friday = '', saturday = '', sunday = ''] =
    texts.days;

  test.describe(`Business hours, ${words.locale}`, () => {
    test.use({ locale: words.locale });

    test('apply as they are changed, show on the page, and outlast the application', async ({ app }) => {
      const { page } = app;
      await openSample(page, words);
      const sheet = hoursSheet(page, words);
      await expect(sheet.getByText(texts.unchanged)).toBeVisible();
      await setTime(page, words, texts.opening(monday, 1), '08:30');
      await expect(sheet.getByText(texts.applied)).toBeVisible();
      const hours = listed(
        words,
        saidInterval(words, '08:30', '12:00'),
        saidInterval(words, '13:00', '17:00'),
      );
      await expectDay(sheet, words, monday, hours);
      await sheet.getByRole('button', { name: texts.done }).click();
      await expect(sheet).toBeHidden();
      await expect(page.getByRole('button', { name: texts.edit })).toBeFocused();
      await expectDay(page.getByRole('main'), words, monday, hours);

      await app.restart();
      await openNumber(app.page, words, montreal);
      await expectDay(app.page.getByRole('main'), words, monday, hours);
    });

    test('have several intervals a day, run past midnight, last 24 hours, are copied to other days', async ({
      app,
    }) => {
      const { page } = app;
      await openSample(page, words);
      const sheet = hoursSheet(page, words);

      await page.getByRole('button', { name: texts.add(saturday) }).click();
      await expect(timeField(page, texts.opening(saturday, 1))).toBeFocused();
      await page.getByRole('button', { name: texts.add(saturday) }).click();
      await setTime(page, words, texts.closing(saturday, 2), '02:00');
      await expect(sheet.getByText(texts.untilNextDay(sunday, said(words, '02:00')))).toBeVisible();
      await expectDay(
        sheet,
        words,
        saturday,
        listed(words, saidInterval(words, '09:00', '17:00'), saidInterval(words, '18:00', '02:00')),
      );

      await setTime(page, words, texts.closing(friday, 2), '00:00');
      await expect(sheet.getByText(texts.untilMidnight)).toBeVisible();

      await page.getByRole('button', { name: texts.more(sunday) }).click();
      await page.getByRole('menuitem', { name: texts.openAllDay }).click();
      await expect(sheet.getByText(texts.notApplied)).toBeVisible();
      await page.getByRole('button', { name: texts.remove(saturday, 2) }).click();
      await expect(page.getByRole('button', { name: texts.add(saturday) })).toBeFocused();
      await expect(sheet.getByText(texts.allDay, { exact: true })).toBeVisible();
      await expect(sheet.getByText(texts.applied)).toBeVisible();

      await page.getByRole('button', { name: texts.copyOf(thursday) }).click();
      for (const day of [tuesday, wednesday]) await page.locator('label', { hasText: day }).click();
      await page.getByRole('button', { name: texts.copy, exact: true }).click();
      const late = listed(
        words,
        saidInterval(words, '09:00', '12:00'),
        saidInterval(words, '13:00', '20:00'),
      );
      for (const day of [tuesday, wednesday, thursday]) await expectDay(sheet, words, day, late);
      await expect(sheet.getByText(texts.applied)).toBeVisible();
      await expectDay(page.locator('main'), words, wednesday, late);
    });

    test('that overlap are told on both intervals, are not applied, and are not lost by closing', async ({
      app,
    }) => {
      const { page } = app;
      await openSample(page, words);
      const sheet = hoursSheet(page, words);
      await setTime(page, words, texts.closing(monday, 1), '14:00');
      const morning = `${monday} ${saidInterval(words, '09:00', '14:00')}`;
      const afternoon = `${monday} ${saidInterval(words, '13:00', '17:00')}`;
      const and = words.locale === 'en-CA' ? 'and' : 'et';
      await expect(sheet.getByText(`${morning} ${and} ${afternoon}`)).toBeVisible();
      await expect(sheet.getByText(`${afternoon} ${and} ${morning}`)).toBeVisible();
      await expect(sheet.getByText(texts.notApplied)).toBeVisible();
      await expect(page.getByRole('group', { name: texts.opening(monday, 2) })).toHaveAccessibleDescription(
        new RegExp(`${afternoon} ${and} ${morning}`.replaceAll(' ', '\\s')),
      );

      await page.keyboard.press('Escape');
      const question = page.getByRole('dialog', { name: texts.leaveTitle });
      await question.getByRole('button', { name: texts.stay }).click();
      await expect(sheet.getByText(`${morning} ${and} ${afternoon}`)).toBeVisible();
      await page.keyboard.press('Escape');
      await question.getByRole('button', { name: texts.discard }).click();
      await expect(sheet).toBeHidden();
      await expect(page.getByRole('button', { name: texts.edit })).toBeFocused();
      await expectDay(
        page.getByRole('main'),
        words,
        monday,
        listed(words, saidInterval(words, '09:00', '12:00'), saidInterval(words, '13:00', '17:00')),
      );
    });

    test('are edited by the keyboard alone, and the focus comes back to where it was', async ({ app }) => {
      const { page } = app;
      const sheet = hoursSheet(page, words);
      await tabTo(page, page.getByRole('button', { name: words.trySample }));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
      await page.goto(new URL('#/settings/phone-numbers/pn_accueil_montreal', page.url()).href);
      await tabTo(page, page.getByRole('button', { name: texts.edit }));
      await page.keyboard.press('Enter');
      await expect(sheet).toBeVisible();

      await tabTo(page, timeField(page, texts.opening(monday, 1)));
      await typeTime(page, words, '08:30');
      await page.keyboard.press('Enter');
      await expect(sheet.getByText(texts.applied)).toBeVisible();

      await tabTo(page, page.getByRole('button', { name: texts.add(monday) }));
      await page.keyboard.press('Enter');
      await expectVisibleFocus(timeField(page, texts.opening(monday, 3)));
      await tabTo(page, page.getByRole('button', { name: texts.remove(monday, 3) }));
      await page.keyboard.press('Enter');
      await expectVisibleFocus(page.getByRole('button', { name: texts.add(monday) }));

      await tabTo(page, page.getByRole('button', { name: texts.copyOf(monday) }));
      await page.keyboard.press('Enter');
      await tabTo(page, page.getByRole('checkbox', { name: saturday }));
      await page.keyboard.press('Space');
      await tabTo(page, page.getByRole('button', { name: texts.copy, exact: true }));
      await page.keyboard.press('Enter');
      await expectVisibleFocus(page.getByRole('button', { name: texts.copyOf(monday) }));
      const copied = listed(
        words,
        saidInterval(words, '08:30', '12:00'),
        saidInterval(words, '13:00', '17:00'),
      );
      await expectDay(sheet, words, saturday, copied);

      await page.keyboard.press('ControlOrMeta+z');
      await expectDay(sheet, words, saturday, texts.closed.toLowerCase());
      await page.keyboard.press('ControlOrMeta+Shift+z');
      await expectDay(sheet, words, saturday, copied);
      await expect(sheet.getByText(texts.applied)).toBeVisible();

      await page.keyboard.press('Escape');
      await expect(sheet).toBeHidden();
      await expectVisibleFocus(page.getByRole('button', { name: texts.edit }));
      await expectDay(page.getByRole('main'), words, saturday, copied);
    });

    // What follows does not depend on the words.
    if (words.locale !== 'fr-CA') return;

    test('are what they were before by the toast that tells of the change', async ({ app }) => {
      const { page } = app;
      await openSample(page, words);
      await page.getByRole('button', { name: texts.workdays }).click();
      await page.keyboard.press('Escape');
      await expect(page.getByText(texts.changed)).toBeVisible();
      await expectDay(page.getByRole('main'), words, thursday, saidInterval(words, '09:00', '17:00'));
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: words.locale === 'en-CA' ? 'Undo' : 'Annuler' })
        .click();
      await expect(page.getByText(texts.undone)).toBeVisible();
      await expectDay(
        page.getByRole('main'),
        words,
        thursday,
        listed(words, saidInterval(words, '09:00', '12:00'), saidInterval(words, '13:00', '20:00')),
      );
    });

    test('that are none, never or always are explained', async ({ app }) => {
      const { page } = app;
      await openSample(page, words);
      const sheet = hoursSheet(page, words);
      await page.getByRole('button', { name: texts.noHours }).click();
      await expect(sheet.getByText(texts.noHoursMeans)).toBeVisible();
      await expect(sheet.getByRole('spinbutton')).toHaveCount(0);
      await page.getByRole('button', { name: texts.aroundTheClock }).click();
      await expect(sheet.getByText(texts.alwaysOpenMeans)).toBeVisible();
      await page.getByRole('button', { name: texts.more(sunday) }).click();
      await page.getByRole('menuitem', { name: texts.closeDay }).click();
      await page.getByRole('button', { name: texts.copyOf(sunday) }).click();
      await page.locator('label', { hasText: texts.allDays }).click();
      await page.getByRole('button', { name: texts.copy, exact: true }).click();
      await expect(sheet.getByText(texts.neverOpenMeans)).toBeVisible();
      await expect(sheet.getByText(texts.applied)).toBeVisible();
    });

    test('are those of a time zone, found by its country, and tell now by its clock', async ({ app }) => {
      const { page } = app;
      await openSample(page, words);
      const sheet = hoursSheet(page, words);
      const zone = sheet.getByRole('combobox', { name: texts.timeZone });
      await zone.click();
      await page.keyboard.type(words.locale === 'en-CA' ? 'japan' : 'japon');
      await page.getByRole('option', { name: 'Tokyo' }).click();
      await expect(sheet.getByText(texts.applied)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(sheet).toBeHidden();
      await expect(page.getByRole('main').getByText(/, Tokyo/)).toBeVisible();
    });

    test('that run into the next morning name that day, and are applied once mended', async ({ app }) => {
      const { page } = app;
      await openSample(page, words);
      const sheet = hoursSheet(page, words);
      await setTime(page, words, texts.closing(monday, 2), '10:00');
      const night = `${monday} ${saidInterval(words, '13:00', '10:00')}`;
      const morning = `${tuesday} ${saidInterval(words, '09:00', '12:00')}`;
      await expect(sheet.getByText(night)).toHaveCount(2);
      await expect(sheet.getByText(morning)).toHaveCount(2);
      await setTime(page, words, texts.opening(tuesday, 1), '10:00');
      await expect(sheet.getByText(texts.applied)).toBeVisible();
    });

    test('that meet special hours are refused, kept in the editor, and the page shows those that hold', async ({
      app,
    }) => {
      const { page } = app;
      await openSample(page, words);
      const sheet = hoursSheet(page, words);
      // The night before the special hours of 24 December, which begin at 9 and replace the usual Thursday.
      await page.getByRole('button', { name: texts.remove(thursday, 1) }).click();
      await expect(sheet.getByText(texts.applied)).toBeVisible();
      await setTime(page, words, texts.closing(wednesday, 2), '10:00');
      await expect(sheet.getByRole('alert')).toContainText(texts.refused);
      await expect(sheet.getByRole('alert')).toContainText('2026-12-24');
      await expect(sheet.getByText(texts.notApplied)).toBeVisible();
      await expectDay(
        page.locator('main'),
        words,
        wednesday,
        listed(words, saidInterval(words, '09:00', '12:00'), saidInterval(words, '13:00', '17:00')),
      );
      await setTime(page, words, texts.closing(wednesday, 2), '08:00');
      await expect(sheet.getByText(texts.applied)).toBeVisible();
      await expect(sheet.getByRole('alert')).toHaveCount(0);
    });

    test('never are of a zone that does not exist: what matches none is told and forgotten', async ({
      app,
    }) => {
      const { page } = app;
      await openSample(page, words);
      const sheet = hoursSheet(page, words);
      const zone = sheet.getByRole('combobox', { name: texts.timeZone });
      await zone.click();
      await page.keyboard.type('Atlantis');
      await expect(page.getByText(texts.noTimeZone)).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(zone).toHaveValue('Toronto');
      await expect(sheet.getByText(texts.unchanged)).toBeVisible();
    });

    test('that cannot be saved are kept, and saved when asked again', async ({ app, host }) => {
      test.skip(host === 'desktop', 'the desktop application has no network between page and program');
      const { page } = app;
      await openSample(page, words);
      const sheet = hoursSheet(page, words);
      await page.route('**/rpc/hours/save', (route) => route.abort());
      await page.getByRole('button', { name: texts.workdays }).click();
      await expect(sheet.getByText(texts.failed)).toBeVisible();
      await expect(sheet.getByText(texts.notApplied)).toBeVisible();
      await page.unroute('**/rpc/hours/save');
      await page.getByRole('button', { name: texts.retry }).click();
      await expect(sheet.getByText(texts.applied)).toBeVisible();
      await expectDay(sheet, words, thursday, saidInterval(words, '09:00', '17:00'));
    });

    test('changed in another tab show in this one, and are a choice where both have changed them', async ({
      app,
      host,
    }) => {
      test.skip(host === 'desktop', 'the desktop application has one window');
      const { page } = app;
      await openSample(page, words);
      const other = await page.context().newPage();
      await other.goto(page.url());
      await other.getByRole('button', { name: texts.workdays }).click();
      await expect(hoursSheet(other, words).getByText(texts.applied)).toBeVisible();
      const nineToFive = saidInterval(words, '09:00', '17:00');
      const sheet = hoursSheet(page, words);
      await expectDay(sheet, words, thursday, nineToFive);

      // An overlap keeps what is changed here from being applied, while the other tab goes on.
      await page.getByRole('button', { name: texts.add(monday) }).click();
      await setTime(page, words, texts.opening(monday, 2), '16:00');
      await expect(sheet.getByText(texts.notApplied)).toBeVisible();
      await other.getByRole('button', { name: texts.aroundTheClock }).click();
      await expect(sheet.getByRole('heading', { name: texts.conflict })).toBeVisible();
      await page.getByRole('button', { name: texts.remove(monday, 1) }).click();
      await page.getByRole('button', { name: texts.keepMine }).click();
      await expect(sheet.getByText(texts.applied)).toBeVisible();
      await expectDay(hoursSheet(other, words), words, thursday, nineToFive);
    });

    test('open by their address; closing hands the focus to the button that opens them', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      await openNumber(page, words, paris);
      const address = `${page.url()}/hours`;
      await page.goto('about:blank');
      await page.goto(address);
      await expect(hoursSheet(page, words)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(hoursSheet(page, words)).toBeHidden();
      await expect(page.getByRole('button', { name: texts.edit })).toBeFocused();
    });
  });
}

async function openSample(page: Page, words: Words): Promise<void> {
  await trySample(page, words);
  await openNumber(page, words, montreal);
  await openHours(page, words);
}

function listed({ locale }: Words, ...intervals: string[]): string {
  return new Intl.ListFormat(locale).format(intervals);
}
