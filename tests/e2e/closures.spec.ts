import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { closureLanguages } from './closures-words.ts';
import { expectVisibleFocus, tabTo } from './keys.ts';
import { openNumber, trySample } from './steps.ts';

/** Far enough ahead to be in the future whenever this runs, and beyond what the sample workspace holds. */
const nextYear = new Date().getFullYear() + 1;
const inventory = `${nextYear}-10-08`;
const dayAfter = `${nextYear}-10-09`;
/** A number of the sample workspace that is open around the clock and has no closure. */
const onCall = 'Ligne de garde';

for (const { words, said } of closureLanguages) {
  test.describe(`Closures, ${words.locale}`, () => {
    test.use({ locale: words.locale });

    const openClosures = async (page: Page, number = onCall): Promise<Locator> => {
      await openNumber(page, words, number);
      await page.getByRole('button', { name: said.edit }).click();
      const sheet = page.getByRole('dialog', { name: said.closures });
      await expect(sheet).toBeVisible();
      return sheet;
    };
    const add = async (page: Page, name: string, from: string, to = from): Promise<void> => {
      await page.getByRole('button', { name: said.add }).click();
      await page.getByRole('textbox', { name: said.name }).fill(name);
      await typeDate(page, said.firstDay, from);
      if (to !== from) await typeDate(page, said.lastDay, to);
    };
    const confirm = (page: Page) => page.getByRole('button', { name: said.addIt, exact: true }).click();

    test('are added, given special hours, removed and brought back, and are still there afterwards', async ({
      app,
    }) => {
      const { page } = app;
      await trySample(page, words);
      const sheet = await openClosures(page);
      await expect(page.getByRole('img', { name: said.emptyRibbon }).first()).toBeVisible();

      await add(page, 'Inventaire', inventory);
      await confirm(page);
      await expect(page.getByText(said.added)).toBeVisible();
      const item = sheet.getByRole('listitem').filter({ hasText: 'Inventaire' });
      await expect(item).toContainText(said.closedAllDay);
      await expect(item).toContainText(dateIn(words.locale, inventory));

      await item.getByRole('button', { name: `${words.edit} Inventaire` }).click();
      await page.getByText(said.specialHours, { exact: true }).click();
      await page.getByRole('button', { name: said.saveIt }).click();
      await expect(page.getByText(said.changed)).toBeVisible();
      await expect(item).toContainText(plainSpaces(said.openMorning));

      await item.getByRole('button').last().click();
      await expect(item).toBeHidden();
      await expect(page.getByText(said.removed)).toBeVisible();
      await page.getByRole('alertdialog').getByRole('button', { name: said.undo }).click();
      await expect(page.getByText(said.restored)).toBeVisible();
      await expect(item).toContainText(plainSpaces(said.openMorning));

      await page.keyboard.press('Escape');
      await expect(sheet).toBeHidden();
      await expect(page.getByText(said.one)).toBeVisible();
      await app.restart();
      await openNumber(app.page, words, onCall);
      await expect(app.page.getByText(said.one)).toBeVisible();
    });

    test('that cannot be are refused beside the field, with what was typed kept', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      const sheet = await openClosures(page);
      const dialog = page.getByRole('dialog', { name: said.add });

      await test.step('without days', async () => {
        await page.getByRole('button', { name: said.add }).click();
        await page.getByRole('textbox', { name: said.name }).fill('Inventaire');
        await confirm(page);
        await expect(dialog.getByText(said.missing)).toHaveCount(2);
        const firstDay = dialog.getByRole('group', { name: said.firstDay });
        await expect(firstDay.getByRole('spinbutton').first()).toBeFocused();
      });
      await test.step('that end before they begin', async () => {
        await typeDate(page, said.firstDay, dayAfter);
        await typeDate(page, said.lastDay, inventory);
        await expect(dialog.getByText(said.endsBefore)).toBeVisible();
        await confirm(page);
        await expect(page.getByRole('textbox', { name: said.name })).toHaveValue('Inventaire');
        await typeDate(page, said.firstDay, inventory);
        await expect(dialog.getByText(said.endsBefore)).toBeHidden();
        await confirm(page);
        await expect(sheet.getByRole('listitem')).toHaveCount(1);
      });
      await test.step('of the dates of another one', async () => {
        await add(page, 'Encore', inventory);
        await confirm(page);
        await expect(dialog.getByText(said.sameDates)).toContainText(dateIn(words.locale, inventory));
      });
      await test.step('whose hours meet those of the next day', async () => {
        await typeDate(page, said.firstDay, dayAfter);
        await typeDate(page, said.lastDay, dayAfter);
        await page.getByText(said.specialHours, { exact: true }).click();
        // From 9 in the morning to 12 at night is until the next day, which begins with another interval.
        const end = dialog.getByRole('group', { name: said.closesAt }).getByRole('spinbutton');
        await end.first().focus();
        await page.keyboard.type('1');
        if (words.locale === 'en-CA') await end.last().press('a');
        await expect(dialog.getByText(said.overlap)).toBeVisible();
        await confirm(page);
        await expect(dialog).toBeVisible();
        await page.getByRole('button', { name: said.cancel }).click();
        await expect(sheet.getByRole('listitem')).toHaveCount(1);
      });
    });

    test('of holidays are chosen one by one or all at once, in the number’s language', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      const sheet = await openClosures(page);
      const picker = page.getByRole('dialog', { name: said.chooseHolidays });

      await page.getByRole('button', { name: said.chooseHolidays }).click();
      await page.getByRole('button', { name: said.region }).click();
      await page.getByRole('option', { name: said.ontario }).click();
      await picker.getByText(String(nextYear), { exact: true }).click();
      await expect(picker.getByRole('checkbox', { name: said.familyDay })).not.toBeChecked();
      await picker.getByText(said.familyDay).click();
      await expect(picker.getByRole('button', { name: said.addOne })).toBeEnabled();
      await picker.getByText(said.all(nextYear)).click();
      await picker.getByRole('button', { name: said.addNine }).click();
      await expect(page.getByText(said.addedNine)).toBeVisible();
      await expect(sheet.getByRole('listitem')).toHaveCount(9);
      // Without waiting for one to be saved before the next: the focus goes on to the next button.
      await sheet.getByRole('listitem').first().getByRole('button').last().focus();
      for (let count = 0; count < 3; count += 1) await page.keyboard.press('Enter');
      await expect(sheet.getByRole('listitem')).toHaveCount(6);
      await page.reload();
      await expect(sheet.getByRole('listitem')).toHaveCount(6);

      await page.getByRole('button', { name: said.chooseHolidays }).click();
      await picker.getByText(String(nextYear), { exact: true }).click();
      const christmas = picker.getByRole('checkbox', { name: said.christmas });
      await expect(christmas).toBeDisabled();
      await expect(picker.getByText(`${said.alreadyClosed}${said.christmas}`)).toBeVisible();
    });

    test('are added, changed, removed and brought back by the keyboard alone', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      await openNumber(page, words, onCall);
      const opener = page.getByRole('button', { name: said.edit });
      await tabTo(page, opener);
      await page.keyboard.press('Enter');
      const sheet = page.getByRole('dialog', { name: said.closures });
      await expect(sheet).toBeVisible();
      const adder = sheet.getByRole('button', { name: said.add });

      await test.step('adds', async () => {
        await tabTo(page, adder);
        await page.keyboard.press('Enter');
        await expect(page.getByRole('textbox', { name: said.name })).toBeFocused();
        await page.keyboard.type('Inventaire');
        await page.keyboard.press('Tab');
        await page.keyboard.type(inventory.replaceAll('-', ''));
        await tabTo(page, page.getByRole('button', { name: said.addIt, exact: true }));
        await page.keyboard.press('Enter');
        await expect(page.getByText(said.added)).toBeVisible();
        await expectVisibleFocus(adder);
      });
      await test.step('changes', async () => {
        await tabTo(page, sheet.getByRole('button', { name: `${words.edit} Inventaire` }));
        await page.keyboard.press('Enter');
        await expect(page.getByRole('textbox', { name: said.name })).toBeFocused();
        await tabTo(page, page.getByRole('radio'));
        await page.keyboard.press('ArrowRight');
        await tabTo(page, page.getByRole('button', { name: said.saveIt }));
        await page.keyboard.press('Enter');
        await expect(page.getByText(said.changed)).toBeVisible();
        await expectVisibleFocus(sheet.getByRole('button', { name: `${words.edit} Inventaire` }));
      });
      await test.step('removes and brings back', async () => {
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await expect(page.getByText(said.removed)).toBeVisible();
        await expectVisibleFocus(adder);
        await page.keyboard.press('ControlOrMeta+z');
        await expect(page.getByText(said.restored)).toBeVisible();
        await expect(sheet.getByRole('listitem')).toHaveCount(1);
      });
      await test.step('chooses a holiday', async () => {
        await tabTo(page, sheet.getByRole('button', { name: said.chooseHolidays }));
        await page.keyboard.press('Enter');
        const picker = page.getByRole('dialog', { name: said.chooseHolidays });
        await tabTo(page, picker.getByRole('radio'));
        await page.keyboard.press('ArrowRight');
        await tabTo(page, picker.getByRole('checkbox', { name: said.christmas }));
        await page.keyboard.press('Space');
        await tabTo(page, picker.getByRole('button', { name: said.addOne }));
        await page.keyboard.press('Enter');
        await expect(picker).toBeHidden();
        await expect(sheet.getByRole('listitem')).toHaveCount(2);
        await expectVisibleFocus(sheet.getByRole('button', { name: said.chooseHolidays }));
      });
      await test.step('closes, and is back where it was', async () => {
        await page.keyboard.press('Escape');
        await expect(sheet).toBeHidden();
        await expectVisibleFocus(opener);
      });
    });

    // What follows does not depend on the words.
    if (words.locale !== 'fr-CA') return;

    test('that share days say which one applies', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      const sheet = await openClosures(page);
      await add(page, 'Fermeture annuelle', inventory, `${nextYear}-10-20`);
      await confirm(page);
      await expect(sheet.getByRole('listitem')).toHaveCount(1);

      await add(page, 'Inventaire', dayAfter);
      await expect(page.getByText(said.rulesBecauseLater)).toBeVisible();
      await typeDate(page, said.firstDay, inventory);
      await expect(page.getByText(said.rulesBecauseShorter)).toBeVisible();
      await confirm(page);
      await expect(sheet.getByRole('listitem').first()).toContainText(said.overruled);
    });

    test('that are over are folded away, and removed together', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      const sheet = await openClosures(page);
      for (const [count, date] of ['2026-03-02', '2026-03-03'].entries()) {
        await add(page, `Inventaire ${count}`, date);
        await confirm(page);
        await expect(page.getByRole('dialog', { name: said.add })).toBeHidden();
      }
      await expect(sheet.getByRole('listitem')).toHaveCount(0);
      await sheet.getByRole('button', { name: said.past }).click();
      await expect(sheet.getByRole('listitem')).toHaveCount(2);
      await sheet.getByRole('button', { name: said.removePast }).click();
      await expect(page.getByText(said.removedPast)).toBeVisible();
      await expect(sheet.getByRole('button', { name: said.past })).toBeHidden();
      await page.getByRole('alertdialog').getByRole('button', { name: said.undo }).click();
      await expect(sheet.getByRole('button', { name: said.past })).toBeVisible();
    });

    test('of a number without business hours say that they change nothing', async ({ app }) => {
      await trySample(app.page, words);
      const sheet = await openClosures(app.page, 'Studio Vancouver');
      await expect(sheet.getByText(said.noHours)).toBeVisible();
    });

    test('open by their address, and leave the focus on the button that opens them', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      await page.evaluate(() => {
        location.hash = '#/settings/phone-numbers/pn_ligne_de_garde/closures';
      });
      const sheet = page.getByRole('dialog', { name: said.closures });
      await expect(sheet.getByRole('button', { name: said.add })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(sheet).toBeHidden();
      await expectVisibleFocus(page.getByRole('button', { name: said.edit }));
    });

    test('of two tabs are one', async ({ app, host }) => {
      test.skip(host === 'desktop', 'the desktop application has one window');
      const { page } = app;
      await trySample(page, words);
      const sheet = await openClosures(page);
      const other = await page.context().newPage();
      await other.goto(page.url());
      const otherSheet = other.getByRole('dialog', { name: said.closures });
      await expect(otherSheet).toBeVisible();

      await add(page, 'Inventaire', inventory);
      await confirm(page);
      await expect(sheet.getByRole('listitem')).toHaveCount(1);
      await expect(otherSheet.getByRole('listitem')).toHaveCount(1);

      await sheet.getByRole('button', { name: `${words.edit} Inventaire` }).click();
      await page.getByRole('textbox', { name: said.name }).fill('Grand inventaire');
      await otherSheet.getByRole('listitem').getByRole('button').last().click();
      await expect(otherSheet.getByRole('listitem')).toHaveCount(0);
      await page.getByRole('button', { name: said.saveIt }).click();
      await expect(page.getByRole('alert').getByText(said.gone)).toBeVisible();
      await expect(page.getByRole('textbox', { name: said.name })).toHaveValue('Grand inventaire');
    });
  });
}

/** Types a date part by part, year first, as both languages of Canada write it. */
async function typeDate(page: Page, label: string, date: string): Promise<void> {
  await page.getByRole('group', { name: label }).getByRole('spinbutton').first().focus();
  await page.keyboard.type(date.replaceAll('-', ''));
}

function dateIn(locale: string, date: string): string {
  const format = new Intl.DateTimeFormat(locale === 'en-CA' ? 'en' : locale, {
    dateStyle: 'full',
    timeZone: 'UTC',
  });
  return format.format(Date.parse(date));
}

/** The spaces of a text as one types them match those that are set. */
function plainSpaces(text: string): RegExp {
  return new RegExp(text.replaceAll(' ', String.raw`\s`));
}
