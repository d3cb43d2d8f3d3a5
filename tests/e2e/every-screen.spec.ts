import { devices, type Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { checkInBothSchemes, checkScreen, dismissToasts, wide } from './screen-check.ts';
import { card, openEditor, openNumber, openNumbers, trySample, writeMessage } from './steps.ts';
import { frenchOfFrance, languages, type Words } from './words.ts';
import { aFile, chooseFile, editedSample } from './workspace-files.ts';

// Many screens in a row.
test.slow();

const schemes = ['light', 'dark'] as const;

for (const words of languages) {
  test.describe(`Every screen, ${words.locale}`, () => {
    test.use({ locale: words.locale, viewport: wide });

    test('from the first run to a number, passes axe, fits a narrow window and is pictured', async ({
      app,
    }, testInfo) => {
      const { page } = app;
      const check = (screen: string) =>
        checkInBothSchemes(page, testInfo, `${screen}-${words.locale.slice(0, 2)}`);
      await mainScreens(page, words, check);

      await openNumber(page, words, 'Studio Vancouver');
      await check('number-without-hours');

      await page.getByRole('button', { name: words.moreActions }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      await check('number-menu');
      await page.getByRole('menuitem', { name: words.editNumber }).click();
      await expect(page.getByRole('dialog', { name: words.editNumber })).toBeVisible();
      await check('edit-number');
      await page.keyboard.press('Escape');

      await openNumbers(page, words);
      await page.getByRole('searchbox', { name: words.searchNumbers }).fill('zzz');
      await expect(page.getByText(words.noMatch)).toBeVisible();
      await check('search-without-result');
    });
  });

  for (const colorScheme of schemes) {
    const named = (screen: string): string => `${screen}-${words.locale.slice(0, 2)}-${colorScheme}`;

    // The rest once in each language and once in each scheme: colours do not depend on words, nor room on colours.
    if ((words.locale === 'fr-CA') !== (colorScheme === 'dark')) continue;

    test.describe(`Every other state, ${words.locale}, ${colorScheme}`, () => {
      test.use({ locale: words.locale, colorScheme, viewport: wide });

      test('of an editor left or overtaken, and of what is no longer there, passes as well', async ({
        app,
        host,
      }, testInfo) => {
        const { page } = app;
        const check = (screen: string, withToast = false) =>
          checkScreen(page, testInfo, named(screen), { withToast });
        await trySample(page, words);
        await openNumber(page, words, 'Accueil Montréal');
        await dismissToasts(page);

        await openEditor(page, words, words.missedCalls);
        await writeMessage(page, words, words.reply);
        await page.getByRole('button', { name: words.cancel, exact: true }).click();
        await expect(page.getByRole('dialog', { name: words.saveThisText })).toBeVisible();
        await check('leave');
        await page.keyboard.press('Escape');
        if (host === 'browser') {
          await saveInAnotherTab(page, words, words.missedCalls);
          await page.getByRole('button', { name: words.compare }).click();
          await expect(page.getByRole('heading', { name: words.someoneSaved })).toBeVisible();
          await check('conflict');
          await page.getByRole('button', { name: words.keepMine }).click();
        } else {
          await page.getByRole('button', { name: words.save }).click();
        }
        await expect(page.getByRole('dialog')).toBeHidden();

        await openEditor(page, words, words.missedCalls);
        await page.getByRole('dialog').getByRole('button', { name: words.delete, exact: true }).click();
        await expect(page.getByRole('button', { name: words.restore })).toBeVisible();
        await check('deleted', true);

        await follow(page, '#/settings/phone-numbers/pn_of_another_day');
        await expect(page.getByRole('heading', { name: words.numberGone })).toBeVisible();
        await check('number-gone');
        await follow(page, '#/of-another-day');
        await expect(page.getByRole('heading', { name: words.nothingHere })).toBeVisible();
        await check('not-found');
      });

      test('of an import passes as well', async ({ app }, testInfo) => {
        const { page } = app;
        await trySample(page, words);
        await page.getByRole('link', { name: words.importAndExport }).click();
        await expect(page.getByRole('heading', { name: words.importAndExport })).toBeVisible();
        await checkScreen(page, testInfo, named('workspace-file'));

        await chooseFile(page, 'edited.relais.json', editedSample());
        await expect(page.getByRole('heading', { name: words.planTitle })).toBeVisible();
        await checkScreen(page, testInfo, named('import-plan'));

        await chooseFile(page, 'faulty.relais.json', faultyFile);
        await expect(page.getByRole('heading', { name: words.faultsTitle })).toBeVisible();
        await checkScreen(page, testInfo, named('import-faults'));
      });
    });

    test.describe(`The notice on a telephone, ${words.locale}, ${colorScheme}`, () => {
      const { defaultBrowserType: _, ...phone } = devices['iPhone 15'] ?? {};
      test.use({ ...phone, locale: words.locale, colorScheme });

      test('passes axe, fits a narrow window and is pictured', async ({ app, host }, testInfo) => {
        test.skip(host === 'desktop', 'the desktop application does not run there');
        await expect(app.page.getByRole('heading', { name: words.setUpOnAComputer })).toBeVisible();
        await checkScreen(app.page, testInfo, named('phone-notice'));
      });
    });
  }
}

for (const colorScheme of schemes) {
  test.describe(`The page of an address that is used up, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: wide });

    test('passes axe, fits a narrow window and is pictured', async ({ app, host, browser }, testInfo) => {
      test.skip(host === 'desktop', 'the desktop application has no address');
      const other = await browser.newContext({ colorScheme, viewport: wide });
      const page = await other.newPage();
      await page.goto(new URL('/?token=used', app.page.url()).href);
      for (const title of ['Cette adresse ne sert plus', 'This address is no longer of use']) {
        await expect(page.getByRole('heading', { name: title })).toBeVisible();
      }
      await expect(page.getByRole('main')).toHaveCSS('border-top-width', '1px');
      await checkScreen(page, testInfo, `used-address-${colorScheme}`);
      await other.close();
    });
  });
}

test.describe('The main screens, fr-FR', () => {
  test.use({ locale: 'fr-FR', colorScheme: 'light', viewport: wide });

  test('pass axe, fit a narrow window and are pictured', async ({ app }, testInfo) => {
    await mainScreens(app.page, frenchOfFrance, (screen) =>
      checkScreen(app.page, testInfo, `${screen}-fr-FR`),
    );
  });
});

/** What everybody sees: the first run, the list, a number, its editor and the settings. */
async function mainScreens(
  page: Page,
  words: Words,
  check: (screen: string) => Promise<void>,
): Promise<void> {
  await expect(page.getByRole('button', { name: words.trySample })).toBeVisible();
  await check('first-run');

  await page.getByRole('button', { name: words.addNumber }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await check('add-number');
  await page.keyboard.press('Escape');

  await trySample(page, words);
  await check('numbers');

  await openNumber(page, words, 'Accueil Montréal');
  await expect(card(page, words).getByText(words.noReplyToTexts)).toBeVisible();
  await check('number');

  await openEditor(page, words, words.voicemails);
  await check('editor');
  await page.getByRole('button', { name: words.cancel, exact: true }).click();

  await page.getByRole('link', { name: words.general }).click();
  await expect(page.getByRole('heading', { name: words.general })).toBeVisible();
  await check('general');
}

/** Opens a link of this application, as one sent by a colleague. */
async function follow(page: Page, link: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, link);
}

async function saveInAnotherTab(page: Page, words: Words, trigger: string): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(new URL('/', page.url()).href);
  await openNumber(other, words, 'Accueil Montréal');
  await openEditor(other, words, trigger);
  await writeMessage(other, words, words.changedReply);
  await other.getByRole('button', { name: words.save }).click();
  await expect(other.getByRole('dialog')).toBeHidden();
  await other.close();
}

const faultyFile = aFile({
  key: '"colour": "blue", "guardRails": { "cooldownMinutes": 0 },',
  monday: '["09:00","12:00"],["11:00","13:00"]',
  timeZone: 'America/Montreall',
  replies: 3,
});
