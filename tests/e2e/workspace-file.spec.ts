import { readFile } from 'node:fs/promises';
import { expect, test } from './app.ts';
import { card, openEditor, openNumber, trySample } from './steps.ts';
import { languages } from './words.ts';

test.use({ locale: 'en-CA' });
const [words] = languages;
if (!words) throw new Error('no words');

test('what is exported imports to the same; an import shows what would change first and can be undone', async ({
  app,
}) => {
  const { page } = app;
  await trySample(page, words);

  await page.getByRole('link', { name: words.importAndExport }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export the workspace' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('atelier-boreal.relais.json');
  const exported = await readFile(await download.path());
  const importFile = () =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'atelier.relais.json', mimeType: 'application/json', buffer: exported });

  await importFile();
  await expect(page.getByText(/says what is already there/)).toBeVisible();

  await openNumber(page, words, 'Studio Vancouver');
  await openEditor(page, words, words.missedCalls);
  await page.getByRole('dialog').getByRole('button', { name: words.delete, exact: true }).click();
  await expect(page.getByText(words.deleted)).toBeVisible();

  await page.getByRole('link', { name: words.importAndExport }).click();
  await importFile();
  await expect(page.getByRole('heading', { name: /What .* would change/ })).toBeVisible();
  await expect(page.getByText('Nothing has been written yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Workspace imported.')).toBeVisible();

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The import is undone.')).toBeVisible();
  await openNumber(page, words, 'Studio Vancouver');
  await expect(
    card(page, words, words.missedCalls).getByRole('button', { name: words.addReply }),
  ).toBeVisible();
});
