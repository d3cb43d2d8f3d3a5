import { expect, test } from './app.ts';
import { card, openNumber, trySample, writeMessage } from './steps.ts';
import { languages } from './words.ts';
import { aFile, chooseFile } from './workspace-files.ts';

type Sentences = {
  empty: string;
  tooLong: RegExp;
  unknownVariable: string;
  logicTag: string;
  notANumber: RegExp;
  alreadyThere: RegExp;
  phoneNumber: string;
  submitNumber: string;
  files: Record<string, RegExp>;
};

const english: Sentences = {
  empty: 'This cannot be empty.',
  tooLong: /^Too long: 1,601 characters, and the maximum is 1,600\.$/,
  unknownVariable: 'The variable “contact.age” does not exist (line 1, character 4).',
  logicTag: '“{%” at line 1, character 1 does not begin a variable that Relais can fill in.',
  notANumber: /^This cannot be read as a phone number\. Type it with its area code/,
  alreadyThere: /^\(514\)\s555-0100 is already among your numbers\.$/,
  phoneNumber: 'Phone number',
  submitNumber: 'Add the number',
  files: {
    prose: /^This cannot be read as JSON\./,
    future: /^This version of the file format cannot be read: it says 2, and this Relais reads 1\./,
    painted: /^Relais does not know the key “colour”\./,
    crowded: /^Two intervals overlap: Monday 11:00–13:00 and Monday 09:00–12:00\./i,
    misplaced: /^“America\/Montreall” is not an IANA time zone, such as America\/Toronto\./,
    twofold: /^There is already an auto-reply for “.+”\./,
  },
};

const french: Sentences = {
  empty: 'Ce champ ne peut pas être vide.',
  tooLong: /^Trop long\s: 1\s601 caractères, et le maximum est de 1\s600\.$/,
  unknownVariable: 'La variable « contact.age » n’existe pas (ligne 1, caractère 4).',
  logicTag: '« {% », à la ligne 1, caractère 1, ne commence pas une variable que Relais sait remplir.',
  notANumber: /^Ceci ne se lit pas comme un numéro de téléphone\. Entrez-le avec son indicatif régional/,
  alreadyThere: /^Le 514\s555-0100 est déjà parmi vos numéros\.$/,
  phoneNumber: 'Numéro de téléphone',
  submitNumber: 'Ajouter le numéro',
  files: {
    prose: /^Ce contenu ne peut pas être lu comme du JSON\./,
    future:
      /^Cette version du format de fichier ne peut pas être lue\s: elle indique 2, et ce Relais lit la version 1\./,
    painted: /^Relais ne connaît pas la clé «\scolour\s»\./,
    crowded: /^Deux plages se chevauchent\s: lundi 11:00–13:00 et lundi 09:00–12:00\./,
    misplaced: /^«\sAmerica\/Montreall\s» n’est pas un fuseau horaire de l’IANA, comme America\/Toronto\./,
    twofold: /^Il y a déjà une réponse automatique pour «\s.+\s»\./,
  },
};

/** Files that are wrong in one way each, under names that say nothing of it, and the line a person finds it on. */
const wrongFiles: Record<string, { text: string; line: number }> = {
  prose: { text: '{\n  "format": "relais.workspace",\n  oops\n}', line: 3 },
  future: { text: aFile({ version: '2' }), line: 3 },
  painted: { text: aFile({ key: '"colour": "blue",' }), line: 5 },
  crowded: { text: aFile({ monday: '["09:00","12:00"],["11:00","13:00"]' }), line: 8 },
  misplaced: { text: aFile({ timeZone: 'America/Montreall' }), line: 7 },
  twofold: { text: aFile({ replies: 2 }), line: 11 },
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

    // What follows does not depend on the words.
    if (words.locale !== 'fr-CA') return;

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
      await expect(page.getByRole('row')).toHaveCount(5);
    });

    test('a workspace file that is wrong is refused with its line, and nothing is written', async ({
      app,
    }) => {
      const { page } = app;
      await trySample(page, words);
      await page.getByRole('link', { name: words.importAndExport }).click();
      for (const [fault, { text, line }] of Object.entries(wrongFiles)) {
        await chooseFile(page, `${fault}.relais.json`, text);
        const place = page.getByRole('listitem').filter({ hasText: new RegExp(`(Line|Ligne) ${line},`) });
        await expect(page.getByRole('heading', { name: `${fault}.relais.json` })).toBeVisible();
        await expect(place.getByText(sentences.files[fault] ?? '')).toBeVisible();
      }
      await page.getByRole('link', { name: words.phoneNumbers }).click();
      await expect(page.getByRole('row')).toHaveCount(5);
    });
  });
}
