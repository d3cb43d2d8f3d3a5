import type { TestCloud } from './cloud.ts';
import { tabTo } from './keys.ts';
import { card, openEditor, openNumber } from './steps.ts';
import { foot, openSync } from './sync-steps.ts';
import {
  type Admins,
  conflict,
  deleteReply,
  expect,
  expectSent,
  rewrite,
  syncAgain,
  test,
  wordsOf,
} from './two-admins.ts';

const english = 'en-CA';
const { words, sync } = wordsOf(english);
const hers = 'Hers, written while nothing could be sent.';
const his = 'His, which reached the cloud first.';
const none = 'No reply leaves when a call is missed during business hours.';

test.use({ locale: english, permissions: ['clipboard-read', 'clipboard-write'] });
// Two programs, each with a browser.
test.slow();

/** Both change the reply to missed calls, and Marc’s change reaches the cloud first. */
async function meet({ amelie, marc }: Admins, cloud: TestCloud): Promise<void> {
  await cloud.cut();
  await rewrite(amelie, english, hers);
  await rewrite(marc, english, his);
  await expectSent(marc, english);
  await cloud.mend();
  await syncAgain(amelie, english);
}

test('Both see both texts, and the one whose text lost keeps it', async ({ admins, cloud }) => {
  const { amelie, marc } = admins;
  await meet(admins, cloud);

  await expect(conflict(amelie)).toContainText(
    'Marc Gagnon changed this reply before your change reached the cloud.',
  );
  await expect(conflict(amelie)).toContainText(hers);
  await expect(conflict(amelie)).toContainText(his);
  await expect(conflict(amelie).getByRole('time')).toHaveText([/now|minute/, /now|minute/]);
  await expect(foot(amelie, sync)).toContainText('1 conflict');
  await openSync(marc, sync);
  await expect(conflict(marc)).toContainText(
    'Amélie Roy changed this reply too; your change reached the cloud first.',
  );
  await expect(conflict(marc)).toContainText(hers);
  await expect(conflict(marc)).toContainText(his);

  await conflict(amelie).getByRole('button', { name: 'Keep mine' }).click();
  await expect(
    amelie.getByText('Your choice is in force here and is on its way to the cloud.'),
  ).toBeVisible();
  await expect(conflict(amelie)).toHaveCount(0);
  await expect(conflict(marc)).toHaveCount(0);
  await openNumber(marc, words, 'Accueil Montréal');
  await expect(card(marc, words, words.missedCalls)).toContainText(hers);

  await openEditor(marc, words, words.missedCalls);
  await marc.getByRole('dialog').getByRole('link', { name: 'History' }).click();
  const versions = marc.getByRole('main').getByRole('listitem');
  await expect(versions.filter({ hasText: 'Amélie Roy changed this reply' }).first()).toContainText(hers);
  await expect(versions.filter({ hasText: 'Marc Gagnon changed this reply' })).toContainText(his);
});

test('What holds is left as it is, the conflict opened again, and a third text written', async ({
  admins,
  cloud,
}) => {
  const { amelie, marc } = admins;
  await meet(admins, cloud);

  await conflict(amelie).getByRole('button', { name: 'Keep Marc’s' }).click();
  await expect(conflict(amelie)).toHaveCount(0);
  await expect(amelie.getByText('The version in force stays.')).toBeVisible();
  await amelie.getByRole('button', { name: 'Undo' }).click();
  await expect(conflict(amelie)).toBeVisible();

  await test.step('and is, once the toast has gone, among those that were decided', async () => {
    await conflict(amelie).getByRole('button', { name: 'Keep Marc’s' }).click();
    await expect(conflict(amelie)).toHaveCount(0);
    await amelie.reload();
    await amelie.getByRole('button', { name: '1 conflict decided in the last 90 days' }).click();
    await expect(amelie.getByRole('main').getByRole('listitem')).toContainText(hers);
    await amelie.getByRole('button', { name: 'Reopen: Accueil Montréal' }).click();
    await expect(conflict(amelie)).toBeFocused();
  });

  await conflict(amelie).getByRole('button', { name: 'Write another text' }).click();
  const message = conflict(amelie).getByRole('textbox', { name: 'French' });
  await expect(message).toBeFocused();
  await amelie.keyboard.press('ControlOrMeta+A');
  await amelie.keyboard.press('Delete');
  await conflict(amelie).getByRole('button', { name: 'Save this text' }).click();
  await expect(message).toHaveAccessibleDescription('This cannot be empty.');
  await expect(message).toBeFocused();
  await amelie.keyboard.insertText('Ours, of “both” texts. ');
  await conflict(amelie).getByRole('button', { name: 'Insert a variable' }).first().click();
  await amelie.getByRole('menuitem', { name: 'business name' }).click();
  const cost = conflict(amelie).getByRole('group', { name: 'Length of the text' }).first();
  await expect(cost).toContainText('1 part');
  await cost.getByRole('button', { name: 'Plain signs' }).click();
  await expect(message).toBeFocused();
  await expect(message).toHaveText('Ours, of "both" texts. business name');

  // What is begun outlives the page.
  await amelie.reload();
  await conflict(amelie).getByRole('button', { name: 'Go on with the text begun' }).click();
  await expect(message).toHaveText('Ours, of "both" texts. business name');
  await conflict(amelie).getByRole('button', { name: 'Save this text' }).click();
  await expect(conflict(amelie)).toHaveCount(0);
  await openNumber(marc, words, 'Accueil Montréal');
  await expect(card(marc, words, words.missedCalls)).toContainText('Ours, of "both" texts.');
});

test('A third text stays where it is being written when the other has decided first', async ({
  admins,
  cloud,
}) => {
  const { amelie, marc } = admins;
  await meet(admins, cloud);
  await conflict(amelie).getByRole('button', { name: 'Write another text' }).click();
  const message = conflict(amelie).getByRole('textbox', { name: 'French' });
  await expect(message).toBeFocused();
  await amelie.keyboard.press('ControlOrMeta+A');
  await amelie.keyboard.insertText('Ours, nearly done.');
  await rewrite(marc, english, 'His second one.');
  await expect(conflict(amelie)).toContainText('What is in force has changed since you looked.');
  await expect(conflict(amelie)).toContainText('His second one.');

  await openSync(marc, sync);
  await conflict(marc).getByRole('button', { name: 'Keep mine' }).click();
  const left = conflict(amelie).getByText('Somebody else has just decided this conflict.');
  await expect(left).toBeVisible();
  await expect(message).toBeFocused();
  await expect(message).toHaveText('Ours, nearly done.');
  await expect(conflict(amelie).getByRole('button', { name: /Keep|Save/ })).toHaveCount(0);
  await amelie.reload();
  await expect(left).toBeVisible();
  await expect(message).toHaveText('Ours, nearly done.');
  await conflict(amelie).getByRole('button', { name: 'Copy' }).click();
  await expect(amelie.getByText('Text copied.')).toBeVisible();
  expect(await amelie.evaluate(() => navigator.clipboard.readText())).toMatch(/^Ours, nearly done\./);
  await conflict(amelie).getByRole('button', { name: 'Discard this text' }).click();
  await expect(conflict(amelie)).toHaveCount(0);
  await expect(amelie.getByRole('main')).toBeFocused();
});

test('A third text is not forgotten by another window that knew of no conflict', async ({
  admins,
  cloud,
  host,
}) => {
  test.skip(host === 'desktop', 'the desktop application has one window');
  const { amelie } = admins;
  const other = await amelie.context().newPage();
  await other.goto(amelie.url());
  await openSync(other, sync);
  await other.getByRole('link', { name: 'Contacts', exact: true }).click();
  await meet(admins, cloud);
  await conflict(amelie).getByRole('button', { name: 'Write another text' }).click();
  await amelie.keyboard.insertText(' And ours.');

  await openSync(other, sync);
  await expect(conflict(other)).toBeVisible();
  await amelie.reload();
  await expect(conflict(amelie).getByRole('button', { name: 'Go on with the text begun' })).toBeVisible();
});

test('What one deletes stops for both within two seconds, and comes back for both', async ({ admins }) => {
  const { amelie, marc } = admins;
  await openNumber(marc, words, 'Accueil Montréal');
  await expect(card(marc, words, words.missedCalls).getByText(words.active)).toBeVisible();
  await deleteReply(amelie, english);
  await expect(card(marc, words, words.missedCalls).getByText(none)).toBeVisible({ timeout: 2_000 });
  await amelie.getByRole('button', { name: words.restore }).click();
  await expect(card(marc, words, words.missedCalls).getByText(words.active)).toBeVisible();

  await test.step('from the history, by the other one', async () => {
    await deleteReply(amelie, english);
    await expect(card(marc, words, words.missedCalls).getByText(none)).toBeVisible({ timeout: 2_000 });
    await openEditor(marc, words, words.missedCalls);
    await marc.getByRole('dialog').getByRole('link', { name: 'History' }).click();
    const versions = marc.getByRole('main').getByRole('listitem');
    await expect(versions.first()).toContainText('Amélie Roy deleted this reply');
    await expect(versions.first()).toContainText('In force');
    await marc.getByRole('button', { name: 'Restore: Amélie Roy restored this reply' }).click();
    await expect(marc.getByText('Restored. It is in force here and on its way to the cloud.')).toBeVisible();
    await expect(versions.first()).toContainText('Marc Gagnon restored this reply');
    await expect(card(amelie, words, words.missedCalls).getByText(words.active)).toBeVisible();
  });
});

test('A deletion wins over an edit that arrives later, whose text can be restored', async ({
  admins,
  cloud,
}) => {
  const { amelie, marc } = admins;
  await cloud.cut();
  await rewrite(amelie, english, hers);
  await deleteReply(marc, english);
  await expectSent(marc, english);
  await cloud.mend();
  await syncAgain(amelie, english);

  await expect(conflict(amelie)).toContainText(
    'Marc Gagnon deleted this reply before your change reached the cloud.',
  );
  await expect(conflict(amelie)).toContainText('Deleted. No reply leaves.');
  await openNumber(amelie, words, 'Accueil Montréal');
  await expect(card(amelie, words, words.missedCalls).getByText(none)).toBeVisible();
  await openSync(amelie, sync);
  await conflict(amelie).getByRole('button', { name: 'Restore mine' }).click();
  await expect(conflict(amelie)).toHaveCount(0);
  await openNumber(marc, words, 'Accueil Montréal');
  await expect(card(marc, words, words.missedCalls)).toContainText(hers);
});

test('A support person reads both texts, and chooses nothing', async ({ admins, cloud }) => {
  const { marc } = admins;
  await meet(admins, cloud);
  await openSync(marc, sync);
  await expect(conflict(marc).getByRole('button', { name: 'Keep mine' })).toBeVisible();

  await marc.getByRole('button', { name: sync.newToken }).click();
  const field = marc.getByRole('dialog').getByRole('textbox', { name: sync.token });
  await field.fill(await cloud.token({ role: 'support', author: 'Marc Gagnon' }));
  await field.press('Enter');
  await expect(marc.getByText('Support · read only')).toBeVisible();
  await expect(conflict(marc)).toContainText(hers);
  await expect(conflict(marc)).toContainText(his);
  await expect(conflict(marc).getByRole('button')).toHaveCount(0);
  await expect(marc.getByText('an admin chooses the version that stays')).toBeVisible();
});

test('An edit over what only a newer program can read is held back, and given up', async ({ admins }) => {
  const { amelie, renewContact } = admins;
  const contact = amelie.getByRole('row', { name: 'Sophie Tremblay' });
  await amelie.getByRole('link', { name: 'Contacts', exact: true }).click();
  await expect(contact).toBeVisible();
  await renewContact('+15145550123');
  await syncAgain(amelie, english);
  await amelie.getByRole('link', { name: 'Contacts', exact: true }).click();
  // What this program could last read stays.
  await contact.click();
  await amelie.getByRole('dialog').getByRole('textbox', { name: 'First name' }).fill('Sophia');
  await amelie.keyboard.press('Enter');
  await expect(amelie.getByRole('row', { name: 'Sophia Tremblay' })).toBeVisible();

  await openSync(amelie, sync);
  const heldBack = amelie.getByRole('article', { name: 'Contact Sophia Tremblay' });
  await expect(heldBack).toContainText('A newer version of Relais has changed this in the cloud.');
  await expect(heldBack).toContainText('Changed');
  await expect(heldBack.getByRole('link', { name: words.edit })).toHaveCount(0);
  await heldBack.getByRole('button', { name: 'Give up this change' }).click();
  await expect(heldBack).toHaveCount(0);
  await expect(amelie.getByRole('main')).toBeFocused();
  await expect(
    amelie.getByText('Given up. What the cloud has can only be read by a newer version'),
  ).toBeVisible();
  await amelie.getByRole('button', { name: 'View' }).click();
  await expect(amelie.getByRole('heading', { name: 'Activity' })).toBeVisible();
  await amelie.getByRole('link', { name: 'Contacts', exact: true }).click();
  await expect(contact).toBeVisible();
});

test('Numbers and contacts have their history too, and lead back to themselves', async ({ admins }) => {
  const { marc } = admins;
  await openNumber(marc, words, 'Accueil Montréal');
  await marc.getByRole('button', { name: words.moreActions }).click();
  await marc.getByRole('menuitem', { name: 'History' }).click();
  await expect(marc.getByText('Amélie Roy added this number')).toBeVisible();
  await marc.getByRole('link', { name: 'Number Accueil Montréal' }).click();
  await expect(marc.getByRole('heading', { name: 'Accueil Montréal' })).toBeVisible();

  await marc.getByRole('link', { name: 'Contacts', exact: true }).click();
  await marc.getByRole('row', { name: 'Sophie Tremblay' }).click();
  const dialog = marc.getByRole('dialog');
  const firstName = dialog.getByRole('textbox', { name: 'First name' });
  await firstName.fill('Sophia');
  // Who follows it would lose what is typed.
  await expect(dialog.getByRole('link', { name: 'History' })).toBeHidden();
  await firstName.fill('Sophie');
  await dialog.getByRole('link', { name: 'History' }).click();
  await expect(marc.getByText('Amélie Roy added this contact')).toBeVisible();
  await marc.getByRole('link', { name: 'Contact Sophie Tremblay' }).click();
  await expect(marc.getByRole('dialog', { name: 'Sophie Tremblay' })).toBeVisible();
});

test('Guard rails and the business have a history, and what is gone keeps its own', async ({ admins }) => {
  const { marc } = admins;
  const history = marc.getByRole('main').getByRole('link', { name: 'History' });
  await marc.getByRole('link', { name: 'Guard rails', exact: true }).click();
  await history.click();
  await expect(marc.getByText('Amélie Roy added the guard rails')).toBeVisible();
  await marc.getByRole('link', { name: words.general, exact: true }).click();
  await history.click();
  await expect(marc.getByText('Amélie Roy added the business')).toBeVisible();

  await openNumber(marc, words, 'Accueil Montréal');
  const address = marc.url();
  await marc.getByRole('button', { name: words.moreActions }).click();
  await marc.getByRole('menuitem', { name: words.deleteNumber }).click();
  await expectSent(marc, english);
  await marc.goto(address);
  await history.click();
  await expect(marc.getByText('Marc Gagnon deleted this number')).toBeVisible();
  await expect(marc.getByText('Number Accueil Montréal')).toBeVisible();

  await marc.getByRole('link', { name: 'Contacts', exact: true }).click();
  await marc.getByRole('row', { name: 'Sophie Tremblay' }).click();
  await marc.getByRole('dialog').getByRole('button', { name: words.delete, exact: true }).click();
  await expectSent(marc, english);
  await marc.getByRole('link', { name: 'Activity', exact: true }).click();
  const deleted = marc.getByRole('listitem').filter({ hasText: 'Marc Gagnon deleted the contact' });
  await deleted.getByRole('link', { name: 'History' }).click();
  await expect(marc.getByText('Marc Gagnon deleted this contact')).toBeVisible();
  await expect(marc.getByText('Contact Sophie Tremblay')).toBeVisible();
});

test.describe('In French', () => {
  const french = 'fr-CA';
  const { words: mots, sync: synchro } = wordsOf(french);
  test.use({ locale: french });

  test('a conflict is decided by the keyboard alone', async ({ admins, cloud }) => {
    const { amelie, marc } = admins;
    await cloud.cut();
    await rewrite(amelie, french, 'La mienne, écrite hors ligne.');
    await rewrite(marc, french, 'La sienne, arrivée la première.');
    await expectSent(marc, french);
    await cloud.mend();
    await syncAgain(amelie, french);
    await expect(foot(amelie, synchro)).toContainText('1 conflit');
    await openNumber(amelie, mots, 'Accueil Montréal');

    await tabTo(amelie, foot(amelie, synchro).getByRole('link'));
    await amelie.keyboard.press('Enter');
    await expect(conflict(amelie)).toContainText('Marc Gagnon a modifié cette réponse');
    await tabTo(amelie, conflict(amelie).getByRole('button', { name: 'Écrire un autre texte' }));
    await amelie.keyboard.press('Enter');
    const message = conflict(amelie).getByRole('textbox', { name: 'Français' });
    await expect(message).toBeFocused();
    await amelie.keyboard.press('ControlOrMeta+A');
    await amelie.keyboard.insertText('La nôtre.');
    await amelie.keyboard.press('Escape');
    const goOn = conflict(amelie).getByRole('button', { name: 'Reprendre le texte commencé' });
    await expect(goOn).toBeFocused();
    await amelie.keyboard.press('Enter');
    await expect(message).toHaveText('La nôtre.');
    await tabTo(amelie, conflict(amelie).getByRole('button', { name: 'Abandonner ce texte' }));
    await amelie.keyboard.press('Enter');
    const begin = conflict(amelie).getByRole('button', { name: 'Écrire un autre texte' });
    await expect(begin).toBeFocused();
    await amelie.keyboard.press('Enter');
    await expect(message).toHaveText('La mienne, écrite hors ligne.');
    await amelie.keyboard.press('ControlOrMeta+A');
    await amelie.keyboard.insertText('La nôtre.');
    await tabTo(amelie, conflict(amelie).getByRole('button', { name: 'Enregistrer ce texte' }));
    await amelie.keyboard.press('Enter');
    await expect(conflict(amelie)).toHaveCount(0);
    await expect(amelie.getByRole('main')).toBeFocused();
    await openNumber(marc, mots, 'Accueil Montréal');
    await expect(card(marc, mots, mots.missedCalls)).toContainText('La nôtre.');
  });
});
