import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { card, openNumber, trySample } from './steps.ts';
import { languages, type Words } from './words.ts';

type Sentences = {
  empty: string;
  tooLong: RegExp;
  unknownVariable: RegExp;
  logicTag: RegExp;
  notANumber: RegExp;
  alreadyThere: RegExp;
  phoneNumber: RegExp;
  submitNumber: string;
  files: Record<string, RegExp>;
};

const english: Sentences = {
  empty: 'This cannot be empty.',
  tooLong: /Too long: 1,601 characters, and the maximum is 1,600/,
  unknownVariable: /The variable “contact.age” does not exist \(line 1, character 4\)/,
  logicTag: /“{%” at line 1, character 1 does not begin a variable/,
  notANumber: /This cannot be read as a phone number/,
  alreadyThere: /is already among your numbers/,
  phoneNumber: /Phone number/,
  submitNumber: 'Add the number',
  files: {
    'not JSON': /This cannot be read as JSON/,
    'the wrong version': /This version of the file format cannot be read: it says 2/,
    'an unknown key': /Relais does not know the key “colour”/,
    'overlapping hours': /Two intervals overlap: .*11:00–13:00 and .*09:00–12:00/,
    'a bad zone': /“America\/Montreall” is not an IANA time zone/,
    'two replies in one slot': /There is already an auto-reply for/,
  },
};

const french: Sentences = {
  empty: 'Ce champ ne peut pas être vide.',
  tooLong: /1.601 caractères/,
  unknownVariable: /contact\.age.*ligne 1, caractère 4/,
  logicTag: /{%.*ligne 1, caractère 1/,
  notANumber: /numéro de téléphone/,
  alreadyThere: /parmi vos numéros/,
  phoneNumber: /Numéro de téléphone/,
  submitNumber: 'Ajouter le numéro',
  files: {
    'not JSON': /JSON/,
    'the wrong version': /version/,
    'an unknown key': /colour/,
    'overlapping hours': /11:00–13:00.*09:00–12:00/,
    'a bad zone': /America\/Montreall/,
    'two replies in one slot': /déjà une réponse automatique/,
  },
};

/** Files that are wrong in one way each, and the line a person finds it on. */
const wrongFiles: Record<string, { text: string; line: number }> = {
  'not JSON': { text: '{\n  "format": "relais.workspace",\n  oops\n}', line: 3 },
  'the wrong version': { text: aFile({ version: '2' }), line: 3 },
  'an unknown key': { text: aFile({ key: '"colour": "blue",' }), line: 5 },
  'overlapping hours': { text: aFile({ monday: '["09:00","12:00"],["11:00","13:00"]' }), line: 8 },
  'a bad zone': { text: aFile({ timeZone: 'America/Montreall' }), line: 7 },
  'two replies in one slot': { text: aFile({ replies: 2 }), line: 11 },
};

for (const [index, words] of languages.entries()) {
  const sentences = index === 0 ? english : french;
  test.describe(`Bad input, ${words.locale}`, () => {
    test.use({ locale: words.locale });

    test('a message that cannot be saved keeps the editor open, says why and writes nothing', async ({
      app,
    }) => {
      const { page } = app;
      await trySample(page, words);
      await openNumber(page, words, 'Accueil Montréal');
      await page.getByRole('button', { name: words.addReply }).click();
      const refuses = async (text: string, sentence: string | RegExp): Promise<void> => {
        await writeMessage(page, words, text);
        await page.getByRole('button', { name: words.save }).click();
        await expect(page.getByRole('dialog').getByText(sentence).first()).toBeVisible();
      };

      await refuses('', sentences.empty);
      await refuses('a'.repeat(1601), sentences.tooLong);
      await refuses('Hi {{contact.age}}', sentences.unknownVariable);
      await refuses('{% if x %}Hi', sentences.logicTag);

      await app.restart();
      await openNumber(app.page, words, 'Accueil Montréal');
      await expect(card(app.page, words).getByText(words.noReplyToTexts)).toBeVisible();
    });

    test('a number that is none, or already there, is refused beside its field', async ({ app }) => {
      const { page } = app;
      await trySample(page, words);
      await page.getByRole('button', { name: words.addNumber }).click();
      const phone = page.getByRole('textbox', { name: sentences.phoneNumber });
      await phone.fill('12');
      await page.getByRole('button', { name: sentences.submitNumber }).click();
      await expect(page.getByRole('dialog').getByText(sentences.notANumber).last()).toBeVisible();
      await expect(phone).toHaveValue('12');

      await phone.fill('+1 514 555 0100');
      await page.getByRole('button', { name: sentences.submitNumber }).click();
      await expect(page.getByRole('dialog').getByText(sentences.alreadyThere)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('row')).toHaveCount(6);
    });

    test('a workspace file that is wrong is refused with its line, and nothing is written', async ({
      app,
    }) => {
      const { page } = app;
      await trySample(page, words);
      await page.getByRole('link', { name: words.importAndExport }).click();
      for (const [fault, { text, line }] of Object.entries(wrongFiles)) {
        await page.locator('input[type=file]').setInputFiles({
          name: `${fault}.relais.json`,
          mimeType: 'application/json',
          buffer: Buffer.from(text),
        });
        await expect(page.getByText(sentences.files[fault] ?? '').first()).toBeVisible();
        await expect(page.getByText(new RegExp(`[Ll]i[gn]+e ${line},`)).first()).toBeVisible();
      }
      await page.getByRole('link', { name: words.phoneNumbers }).click();
      await expect(page.getByRole('row')).toHaveCount(6);
    });
  });
}

async function writeMessage(page: Page, words: Words, text: string): Promise<void> {
  const message = page.getByRole('textbox', { name: words.message });
  await message.press('ControlOrMeta+A');
  await message.press('Delete');
  if (text !== '') await page.keyboard.insertText(text);
}

type Changes = { version?: string; key?: string; monday?: string; timeZone?: string; replies?: number };

function aFile({ version = '1', key = '', monday = '', timeZone = 'UTC', replies = 1 }: Changes): string {
  const reply = '      { "trigger": "voicemail", "period": "after_hours", "message": "Hi" }';
  return `{
  "format": "relais.workspace",
  "version": ${version},
  "workspace": { "name": "Test" },
  ${key}
  "phoneNumbers": [
    { "phone": "+15145550100", "timeZone": "${timeZone}",
      "businessHours": { "mon": [${monday}] },
      "autoReplies": [
${Array.from({ length: replies }, () => reply).join(',\n')}
      ]
    }
  ]
}`;
}
