import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './cloud.ts';
import { tabTo } from './keys.ts';
import { card, openEditor, openNumber, openNumbers, trySample, writeMessage } from './steps.ts';
import { connect, foot, lookAt, openSync } from './sync-steps.ts';
import { syncEnglish as sync, syncFrench } from './sync-words.ts';
import { startWeb } from './web.ts';
import { languages } from './words.ts';

const words = languages.find(({ locale }) => locale === 'en-CA');
const frenchWords = languages.find(({ locale }) => locale === 'fr-CA');
if (!words || !frenchWords) throw new Error('no words');

test.use({ locale: 'en-CA' });

/** Another computer, with nothing on it yet. */
async function withOtherComputer(context: BrowserContext, use: (page: Page) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'relais-e2e-other-'));
  const other = await startWeb(dataDir, context, '0', () => undefined);
  await use(other.page);
  await other.close();
  await rm(dataDir, { recursive: true });
}

test('An empty cloud takes this computer’s copy, and another computer begins with it', async ({
  app,
  cloud,
  context,
}) => {
  const { page } = app;
  await trySample(page, words);
  await lookAt(page, sync, cloud.address, await cloud.token());
  await expect(page.getByRole('heading', { name: sync.cloudEmpty })).toBeFocused();
  await expect(page.getByText('In the cloud you are Amélie Roy. Role: Admin.')).toBeVisible();
  await page.getByRole('button', { name: sync.sendMine }).click();
  await expect(page.getByRole('heading', { name: sync.upToDate })).toBeVisible();
  await expect(foot(page, sync)).toContainText('Synced at');

  await withOtherComputer(context, async (other) => {
    await other.getByRole('link', { name: 'Connect to a cloud' }).click();
    await other.getByRole('textbox', { name: sync.address }).fill(cloud.address);
    await other
      .getByRole('textbox', { name: sync.token })
      .fill(await cloud.token({ author: 'Jules Martin' }));
    await other.getByRole('button', { name: sync.connectAction }).click();
    await expect(other.getByRole('heading', { name: 'This device is still empty' })).toBeVisible();
    await expect(other.getByText('5 added')).toBeVisible();
    await other.getByRole('button', { name: sync.startFromCloud }).click();
    await expect(other.getByText('Connected to the cloud.')).toBeVisible();

    await openNumber(other, words, 'Accueil Montréal');
    await openEditor(other, words, words.missedCalls);
    await writeMessage(other, words, 'Written on the other computer.');
    await other.getByRole('button', { name: words.save }).click();
    await openNumber(page, words, 'Accueil Montréal');
    await expect(card(page, words, words.missedCalls)).toContainText('Written on the other computer.');
    await expect(card(page, words, words.missedCalls)).toContainText('Jules');
  });
});

test('Of two copies that differ one is chosen, and the activity gives the other back', async ({
  app,
  cloud,
  context,
}) => {
  const { page } = app;
  await trySample(page, words);
  await connect(page, sync, cloud, { as: await cloud.token(), by: 'sendMine' });
  await openNumber(page, words, 'Accueil Montréal');
  await openEditor(page, words, words.missedCalls);
  await writeMessage(page, words, 'As the cloud has it.');
  await page.getByRole('button', { name: words.save }).click();
  await expect(foot(page, sync)).toContainText(sync.upToDate);

  await withOtherComputer(context, async (other) => {
    await trySample(other, words);
    await lookAt(other, sync, cloud.address, await cloud.token());
    await expect(other.getByRole('heading', { name: sync.whichCopy })).toBeVisible();
    await other.getByRole('button', { name: 'See every change' }).last().click();
    await expect(other.getByText('As the cloud has it.')).toBeVisible();

    // What refuses a choice is told where it was made.
    const chosen = other.getByRole('region', { name: sync.startFromCloud });
    await cloud.cut();
    await chosen.getByRole('button', { name: sync.startFromCloud }).click();
    await expect(chosen.getByRole('alert')).toBeInViewport();
    await expect(chosen.getByRole('alert')).toContainText('Nothing answers at this address.');
    await cloud.mend();

    // What was looked at is not what is there any more: it is looked at again.
    await openEditor(page, words, words.missedCalls);
    await writeMessage(page, words, 'As the cloud has it by now.');
    await page.getByRole('button', { name: words.save }).click();
    await expect(card(page, words, words.missedCalls).getByText(sync.notInCloud)).toBeHidden();
    await other.getByRole('button', { name: sync.startFromCloud }).click();
    await expect(other.getByText('A copy has changed in the meantime')).toBeVisible();
    await expect(other.getByRole('heading', { name: sync.whichCopy })).toBeFocused();
    await expect(other.getByRole('heading', { name: sync.whichCopy })).toBeInViewport();
    await other.getByRole('button', { name: sync.startFromCloud }).click();
    await expect(other.getByRole('heading', { name: sync.upToDate })).toBeVisible();

    await openNumber(other, words, 'Accueil Montréal');
    await expect(card(other, words, words.missedCalls)).toContainText('As the cloud has it by now.');
    await other.getByRole('link', { name: 'Activity' }).click();
    await expect(
      other
        .getByRole('main')
        .getByRole('button', { name: /^Restore/ })
        .first(),
    ).toBeVisible();
  });
});

test('What cannot be connected is said beside the field, and what is typed stays', async ({ app, cloud }) => {
  const { page } = app;
  const site = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<title>Sign in to the network</title>'),
  );
  await once(site.listen(0, '127.0.0.1'), 'listening');
  const { port } = site.address() as AddressInfo;
  await trySample(page, words);
  await openSync(page, sync);
  const address = page.getByRole('textbox', { name: sync.address });
  const token = page.getByRole('textbox', { name: sync.token });
  const refused = async (field: typeof address, text: string): Promise<void> => {
    await page.keyboard.press('Enter');
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription(new RegExp(text));
  };

  await address.focus();
  await refused(address, 'Enter the address');
  await address.fill('http://relais.example.com');
  await refused(token, 'Enter the token');
  await token.fill('relais_wrong');
  await refused(address, sync.insecure);
  await address.fill('not an address');
  await refused(address, 'This is not an address');
  await address.fill(`http://127.0.0.1:${port}`);
  await refused(address, 'it is not a Relais cloud');
  await cloud.cut();
  await address.fill(cloud.address);
  await refused(address, 'Nothing answers at this address');
  await cloud.mend();
  await refused(token, 'The cloud does not know this token');
  await expect(address).toHaveValue(cloud.address);
  await expect(token).toHaveValue('relais_wrong');

  await expect(token).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Show the token' }).click();
  await expect(token).toHaveAttribute('type', 'text');
  // Looking elsewhere loses nothing.
  await openNumbers(page, words);
  await openSync(page, sync);
  await expect(address).toHaveValue(cloud.address);
  site.close();
});

test('What of the cloud cannot be read is said, and read when asked again', async ({ app, cloud, host }) => {
  test.skip(host === 'desktop', 'the desktop application has no network between page and program');
  const { page } = app;
  const failing = async (call: string, message: string): Promise<void> => {
    await page.route(`**/rpc/${call}*`, (route) => route.abort());
    await page.reload();
    const alert = page.getByRole('main').getByRole('alert').filter({ hasText: message });
    await expect(alert).toBeVisible();
    await page.unroute(`**/rpc/${call}*`);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(alert).toBeHidden();
  };
  await trySample(page, words);
  await openSync(page, sync);
  await failing('sync/status', 'The state of sync could not be read.');
  await failing('workspace/get', 'The workspace could not be read.');
  await expect(page.getByRole('textbox', { name: sync.address })).toBeVisible();

  await connect(page, sync, cloud, { as: await cloud.token(), by: 'sendMine' });
  await cloud.cut();
  await openNumber(page, words, 'Accueil Montréal');
  await openEditor(page, words, words.missedCalls);
  await writeMessage(page, words, 'Written offline.');
  await page.getByRole('button', { name: words.save }).click();
  await openSync(page, sync);
  await failing('sync/pending', 'The changes that are not in the cloud yet could not be read.');
  await expect(page.getByText('1 change not in the cloud yet')).toBeVisible();
});

test('With the token of a support person everything is seen and nothing changed', async ({
  app,
  cloud,
  context,
}) => {
  await trySample(app.page, words);
  await connect(app.page, sync, cloud, { as: await cloud.token(), by: 'sendMine' });
  await withOtherComputer(context, async (page) => {
    await trySample(page, words);
    await openNumber(page, words, 'Accueil Montréal');
    await openEditor(page, words, words.missedCalls);
    await page.getByRole('dialog').getByRole('button', { name: words.delete, exact: true }).click();
    await lookAt(page, sync, cloud.address, await cloud.token({ role: 'support', author: 'Sam' }));
    await expect(page.getByText('can only start from the cloud’s copy')).toBeVisible();
    await expect(page.getByRole('button', { name: sync.sendMine })).toHaveCount(0);
    await page.getByRole('button', { name: sync.startFromCloud }).click();
    await expect(page.getByRole('heading', { name: 'Read only' })).toBeVisible();
    await expect(page.getByText('Support · read only')).toBeVisible();
    await openNumber(page, words, 'Accueil Montréal');
    await expect(page.getByRole('button', { name: words.addReply })).toHaveCount(0);
    await expect(page.getByRole('button', { name: words.edit })).toHaveCount(0);
    await page.getByRole('link', { name: words.general, exact: true }).click();
    await expect(page.getByText('The role comes with your token of the cloud')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Admin' })).toHaveCount(0);

    // Parting from the cloud is free: the role is this computer's own again.
    await openSync(page, sync);
    await page.getByRole('button', { name: sync.disconnect }).click();
    await expect(page.getByText('Disconnected. The workspace stays on this device.')).toBeVisible();
    await expect(page.getByText('Support · read only')).toBeHidden();
  });
});

test('A support person who has a workspace and no cloud is told why none can be connected', async ({
  app,
}) => {
  const { page } = app;
  await trySample(page, words);
  await page.getByRole('link', { name: words.general, exact: true }).click();
  await page.getByText('Support', { exact: true }).click();
  await expect(page.getByText('Support · read only')).toBeVisible();
  await openSync(page, sync);
  await expect(page.getByText('which a support person cannot do')).toBeVisible();
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
});

test('What is changed while the cloud is out of reach is marked, and goes out when it is back', async ({
  app,
  cloud,
}) => {
  const { page } = app;
  await trySample(page, words);
  await connect(page, sync, cloud, { as: await cloud.token(), by: 'sendMine' });
  await openNumber(page, words, 'Accueil Montréal');
  await cloud.cut();
  await openEditor(page, words, words.missedCalls);
  await writeMessage(page, words, 'Written offline.');
  await page.getByRole('button', { name: words.save }).click();
  await expect(card(page, words, words.missedCalls).getByText(sync.notInCloud)).toBeVisible();
  await expect(foot(page, sync)).toContainText(sync.offline);
  await expect(foot(page, sync)).toContainText(sync.onePending);
  await foot(page, sync).getByRole('link').click();
  await page.getByRole('button', { name: sync.tryAgain }).click();
  await expect(page.getByText('The cloud still cannot be reached.')).toBeVisible();
  await app.restart();
  const after = app.page;
  await expect(foot(after, sync)).toContainText(sync.onePending);
  await cloud.mend();
  await foot(after, sync).getByRole('link').click();
  await after
    .getByRole('button', { name: sync.tryAgain })
    .or(after.getByRole('button', { name: sync.syncNow }))
    .click();
  await expect(after.getByRole('heading', { name: sync.upToDate })).toBeVisible();
  await expect(foot(after, sync)).toContainText(sync.upToDate);
});

test('A network that is back is told to the program, as no click of a person’s', async ({
  app,
  cloud,
  host,
}) => {
  test.skip(host === 'desktop', 'the desktop application has no network between page and program');
  const { page } = app;
  await trySample(page, words);
  await connect(page, sync, cloud, { as: await cloud.token(), by: 'sendMine' });
  const told = page.waitForRequest('**/rpc/sync/wake');
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  expect((await told).postDataJSON()).toEqual({ json: { why: 'network' } });
});

test('A reply that is deleted is said not to be stopped until the cloud has stopped it', async ({
  app,
  cloud,
}) => {
  const { page } = app;
  await trySample(page, words);
  await connect(page, sync, cloud, { as: await cloud.token(), by: 'sendMine' });
  await openNumber(page, words, 'Accueil Montréal');
  await cloud.cut();
  await openEditor(page, words, words.missedCalls);
  await page.getByRole('dialog').getByRole('button', { name: words.delete, exact: true }).click();
  const alert = page.getByRole('alert').filter({ hasText: sync.replyNotStopped });
  await expect(alert).toContainText('The cloud cannot be reached; until it can, it may still answer.');
  await expect(card(page, words, words.missedCalls).getByText(sync.notStopped)).toBeVisible();
  await expect(page.getByText('Reply deleted here. Not yet stopped in the cloud.')).toBeVisible();
  await expect(foot(page, sync)).toContainText('1 deletion not yet applied in the cloud');

  await cloud.mend();
  await alert.getByRole('button', { name: sync.tryAgain }).click();
  await expect(alert).toBeHidden();
  await expect(page.getByText(words.deleted)).toBeVisible();
  await expect(card(page, words, words.missedCalls).getByText(sync.notStopped)).toBeHidden();
  await page.getByRole('button', { name: words.restore }).click();
  await expect(card(page, words, words.missedCalls).getByText(words.active)).toBeVisible();
  await expect(foot(page, sync)).toContainText(sync.upToDate);
});

test('A whole number that is deleted is said so too, where it was', async ({ app, cloud }) => {
  const { page } = app;
  await trySample(page, words);
  await connect(page, sync, cloud, { as: await cloud.token(), by: 'sendMine' });
  await openNumber(page, words, 'Accueil Montréal');
  const address = page.url();
  await cloud.cut();
  await page.getByRole('button', { name: words.moreActions }).click();
  await page.getByRole('menuitem', { name: words.deleteNumber }).click();
  await expect(
    page.getByText('Accueil Montréal is deleted here. Not yet stopped in the cloud.'),
  ).toBeVisible();
  await page.goto(address);
  await expect(
    page.getByRole('alert').filter({ hasText: 'This number is deleted here, and not yet in the cloud.' }),
  ).toBeVisible();
});

test('A token that the cloud does not know any more is replaced by another', async ({ app, cloud }) => {
  const { page } = app;
  await trySample(page, words);
  const token = await cloud.token();
  await connect(page, sync, cloud, { as: token, by: 'sendMine' });
  await cloud.revoke(token);
  await page.getByRole('button', { name: sync.syncNow }).click();
  await expect(page.getByRole('heading', { name: 'A new token is needed' })).toBeVisible();

  await openNumber(page, words, 'Accueil Montréal');
  await page.getByRole('button', { name: words.moreActions }).click();
  await page.getByRole('menuitem', { name: 'History' }).click();
  const refused = page.getByRole('alert').filter({ hasText: 'does not accept the token of this device' });
  await expect(refused.getByRole('button')).toHaveCount(0);
  await refused.getByRole('link', { name: 'See Sync' }).click();

  await page.getByRole('button', { name: sync.newToken }).first().click();
  const field = page.getByRole('dialog').getByRole('textbox', { name: sync.token });
  await field.fill(token);
  await page.getByRole('button', { name: 'Use this token' }).click();
  await expect(field).toHaveAccessibleDescription(/The cloud does not know this token/);
  await expect(field).toBeFocused();
  await field.fill(await cloud.token({ author: 'Amélie R.' }));
  await field.press('Enter');
  await expect(page.getByRole('heading', { name: sync.upToDate })).toBeVisible();
  await expect(page.getByText('Amélie R. · Admin')).toBeVisible();
});

test('Disconnecting asks where something has not been sent, and says what the cloud goes on sending', async ({
  app,
  cloud,
}) => {
  const { page } = app;
  await trySample(page, words);
  await connect(page, sync, cloud, { as: await cloud.token(), by: 'sendMine' });
  await cloud.cut();
  await openNumber(page, words, 'Accueil Montréal');
  await openEditor(page, words, words.missedCalls);
  await writeMessage(page, words, 'Stays here.');
  await page.getByRole('button', { name: words.save }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await openEditor(page, words, words.voicemails);
  await page.getByRole('dialog').getByRole('button', { name: words.delete, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await openSync(page, sync);
  await page.getByRole('button', { name: sync.disconnect }).click();
  const question = page.getByRole('dialog', { name: 'Disconnect all the same?' });
  await expect(question).toContainText('1 change has not been sent.');
  await expect(question).toContainText(
    '1 deletion will never reach the cloud, which goes on sending what you deleted here.',
  );
  await question.getByRole('button', { name: sync.disconnect }).click();
  await expect(page.getByRole('textbox', { name: sync.address })).toBeVisible();
  await expect(foot(page, sync)).toContainText('Everything is kept on this computer');
  await openNumber(page, words, 'Accueil Montréal');
  await expect(card(page, words, words.missedCalls)).toContainText('Stays here.');
});

test.describe('In French', () => {
  test.use({ locale: 'fr-CA' });

  test('a cloud is connected, exchanged with and left by the keyboard alone', async ({ app, cloud }) => {
    const { page } = app;
    await trySample(page, frenchWords);
    const runCommand = async (typed: string): Promise<void> => {
      await page.keyboard.press('ControlOrMeta+K');
      await expect(page.getByRole('menuitem').first()).toBeVisible();
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
    };
    await runCommand('synchro');
    await tabTo(page, page.getByRole('textbox', { name: syncFrench.address }));
    await page.keyboard.insertText(cloud.address);
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(await cloud.token());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: syncFrench.cloudEmpty })).toBeFocused();
    await tabTo(page, page.getByRole('button', { name: syncFrench.sendMine }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: syncFrench.upToDate })).toBeVisible();

    await runCommand('synchroniser');
    await expect(page.getByText('Synchronisé. Tout est dans le nuage.')).toBeVisible();

    await tabTo(page, page.getByRole('button', { name: syncFrench.newToken }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: syncFrench.newToken });
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: syncFrench.newToken })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Déconnecté. L’espace de travail reste sur cet appareil.')).toBeVisible();
    await expect(page.getByRole('main')).toBeFocused();
  });
});
