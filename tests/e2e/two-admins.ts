import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { bodyHash } from '#shared/cloud-contract/hash.ts';
import { tokenHash } from '../../cloud/access/tokens.ts';
import { test as cloudTest } from './cloud.ts';
import { expect } from './app.ts';
import { openEditor, openNumber, trySample, writeMessage } from './steps.ts';
import { connect, foot, openSync } from './sync-steps.ts';
import { syncEnglish, syncFrench } from './sync-words.ts';
import { startWeb } from './web.ts';
import { languages } from './words.ts';

export { expect } from './app.ts';

/** Two admins of one workspace, each at a computer of their own, by the pages in front of them. */
export type Admins = {
  /** Amélie Roy, whose line to the cloud can be cut. */
  amelie: Page;
  /** Marc Gagnon, in a browser of his own on a web host of its own. */
  marc: Page;
  /** Changes a contact in the cloud into what only a newer program can read. */
  renewContact: (phone: string) => Promise<void>;
};

export const test = cloudTest.extend<{ admins: Admins }>({
  admins: async (
    { app, cloud, cloudProgram, browser, launchOptions, contextOptions, locale, timezoneId, viewport },
    use,
  ) => {
    const { words, sync } = wordsOf(locale);
    await trySample(app.page, words);
    await connect(app.page, sync, cloud, { as: await cloud.token(), by: 'sendMine' });

    const dataDir = await mkdtemp(join(tmpdir(), 'relais-e2e-marc-'));
    const otherBrowser = await browser.browserType().launch(launchOptions);
    const context = await otherBrowser.newContext({
      ...contextOptions,
      locale: words.locale,
      ...(timezoneId !== undefined && { timezoneId }),
      viewport,
    });
    const web = await startWeb(dataDir, context, '0', () => undefined);
    const straight = { ...cloud, address: cloudProgram.address };
    const token = await cloud.token({ author: 'Marc Gagnon' });
    await connect(web.page, sync, straight, { as: token, by: 'startFromCloud' });

    await use({
      amelie: app.page,
      marc: web.page,
      renewContact: async (phone) => {
        const body = { phone, firstName: { given: 'Sophie' } };
        const renewed = await cloudProgram.database.query(
          `with next as (update workspace set version = version + 1
                         where id = (select ws from token where hash = $1) returning id, version)
           update rule set body = $3, body_hash = $4, rev = next.version from next
           where ws = next.id and kind = 'contact' and rule.id = $2 returning rev`,
          [tokenHash(token), phone, JSON.stringify(body), bodyHash(body)],
        );
        expect(renewed).toHaveLength(1);
      },
    });
    await web.close();
    await otherBrowser.close();
    await rm(dataDir, { recursive: true });
  },
});

/** The words of the screens in a language. */
export function wordsOf(locale: string | undefined) {
  const words = languages.find((language) => language.locale === locale);
  if (!words) throw new Error('no words');
  return { words, sync: locale === 'fr-CA' ? syncFrench : syncEnglish };
}

/** Writes another text in place of a reply, unless said otherwise the one to missed calls. */
export async function rewrite(page: Page, locale: string, text: string, trigger?: string): Promise<void> {
  const { words } = wordsOf(locale);
  await openNumber(page, words, 'Accueil Montréal');
  await openEditor(page, words, trigger ?? words.missedCalls);
  await writeMessage(page, words, text);
  await page.getByRole('button', { name: words.save }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Deletes a reply, unless said otherwise the one to missed calls. */
export async function deleteReply(page: Page, locale: string, trigger?: string): Promise<void> {
  const { words } = wordsOf(locale);
  await openNumber(page, words, 'Accueil Montréal');
  await openEditor(page, words, trigger ?? words.missedCalls);
  await page.getByRole('dialog').getByRole('button', { name: words.delete, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** All that was changed on this computer is in the cloud. */
export async function expectSent(page: Page, locale: string): Promise<void> {
  const { sync } = wordsOf(locale);
  await expect(foot(page, sync)).toContainText(sync.upToDate);
}

/** Exchanges with the cloud, which can be reached again. */
export async function syncAgain(page: Page, locale: string): Promise<void> {
  const { sync } = wordsOf(locale);
  await openSync(page, sync);
  await page
    .getByRole('button', { name: sync.tryAgain })
    .or(page.getByRole('button', { name: sync.syncNow }))
    .click();
}

/** Conflicts about replies, on the sync screen. */
export function conflict(page: Page): Locator {
  return page.getByRole('main').getByRole('article', { name: /Accueil Montréal · / });
}
