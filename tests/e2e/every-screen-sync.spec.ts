import type { Page } from '@playwright/test';
import { expect, test } from './cloud.ts';
import { checkInBothSchemes, wide } from './screen-check.ts';
import { card, openEditor, openNumber, trySample, writeMessage } from './steps.ts';
import { connect, foot, lookAt, openSync } from './sync-steps.ts';
import { syncEnglish, syncFrench } from './sync-words.ts';
import { languages, type Words } from './words.ts';

/** Writes another reply to missed calls and deletes the one to voicemails. */
async function changeReplies(page: Page, words: Words): Promise<void> {
  await openNumber(page, words, 'Accueil Montréal');
  await openEditor(page, words, words.missedCalls);
  await writeMessage(page, words, words.changedReply);
  await page.getByRole('button', { name: words.save }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await openEditor(page, words, words.voicemails);
  await page.getByRole('dialog').getByRole('button', { name: words.delete, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

for (const words of languages) {
  const sync = words.locale === 'fr-CA' ? syncFrench : syncEnglish;
  const named = (screen: string): string => `${screen}-${words.locale.slice(0, 2)}`;

  test.describe(`The cloud, ${words.locale}`, () => {
    test.use({ locale: words.locale, viewport: wide });

    test('passes axe, fits a narrow window and is pictured as it is connected', async ({
      app,
      cloud,
    }, testInfo) => {
      const { page } = app;
      await trySample(page, words);
      await lookAt(page, sync, 'http://relais.example.com', 'relais_token');
      await expect(page.getByText(sync.insecure)).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('sync-connect'));

      await lookAt(page, sync, cloud.address, await cloud.token());
      await expect(page.getByRole('heading', { name: sync.cloudEmpty })).toBeVisible();
      await page.getByRole('button', { name: sync.sendMine }).click();
      await expect(page.getByRole('heading', { name: sync.upToDate })).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('sync-connected'));

      await page.getByRole('button', { name: sync.newToken }).click();
      await checkInBothSchemes(page, testInfo, named('sync-new-token'));
      await page.keyboard.press('Escape');

      // Changed apart from each other, the two copies differ.
      await page.getByRole('button', { name: sync.disconnect }).click();
      await changeReplies(page, words);
      await lookAt(page, sync, cloud.address, await cloud.token());
      await expect(page.getByRole('heading', { name: sync.whichCopy })).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('sync-choose'));
    });

    test('passes as well while it is out of reach', async ({ app, cloud }, testInfo) => {
      const { page } = app;
      await trySample(page, words);
      await connect(page, sync, cloud, { as: await cloud.token(), by: 'sendMine' });
      await cloud.cut();
      await changeReplies(page, words);
      await expect(page.getByRole('alert').filter({ hasText: sync.replyNotStopped })).toBeVisible();
      await expect(card(page, words, words.missedCalls).getByText(sync.notInCloud)).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('sync-number'));

      await openSync(page, sync);
      await expect(page.getByRole('heading', { name: sync.offline })).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('sync-offline'));
      await page.getByRole('button', { name: sync.disconnect }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await checkInBothSchemes(page, testInfo, named('sync-disconnect'));
      await expect(foot(page, sync)).toContainText(sync.offline);
    });
  });
}
