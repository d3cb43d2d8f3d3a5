import type { Locator, Page } from '@playwright/test';
import { languages, type Words } from './words.ts';

/** What a person reads and clicks on the replay's screen, in each language, written out as the screens show it. */
type ReplayWords = typeof english;

const english = {
  replay: 'Replay',
  chooseTitle: 'What would your replies have done?',
  howToRead: (name: string) => `How is ${name} to be read?`,
  stillMissing: 'Still missing: date and time, kind of event, your number, and contact.',
  date: 'Date and time',
  time: 'Time of day',
  kind: 'Kind of event',
  number: 'Your number',
  contact: 'Contact',
  text: 'Text',
  ambiguous: 'What does 03/11/2026 18:05 mean? It is not guessed.',
  dayFirst: 'Day, month, yearNovember 3, 2026, 18:05',
  chooseDates: 'Choose what the dates mean.',
  chooseZone: 'The dates have no offset: choose where their clock is.',
  zone: 'Toronto',
  dialled: 'Dialled from',
  canada: 'Canada and the United States',
  missedCall: 'Missed call',
  voicemail: 'Voicemail',
  incomingText: 'Incoming text',
  fromTeam: 'Call from the team',
  run: 'Replay',
  wouldLeave: 'Replies that would leave',
  heldBack: 'Held back',
  skipped: '2 lines were skipped: 1 whose date cannot be read and 1 of an unknown kind.',
  show: 'Show them',
  badDate: 'This date cannot be read: “hier 09:00”.',
  whatHappens: 'What would happen',
  byDay: 'By day',
  byHour: 'By hour of the week',
  mostAnswered: 'Contacts most answered',
  table: 'Table',
  picture: 'Picture',
  cooldown: 'A reply left recently: 1',
  cooldownUntil: 'A reply left recently, until 9:05 PM',
  november3: 'Tuesday, November 3',
  decisions: 'Decisions',
  showAll: 'Show all',
  simulator: 'Simulator',
  noReply: 'No reply leaves',
  withDrafts: 'With your drafts',
  compare: 'Compare',
  otherText: /would leave with another text/,
  export: 'Export',
  example: 'Try with an example',
  saveExample: 'Save the example',
  another: 'Another log',
  back: (name: string) => `Back to the results of ${name}`,
  empty: 'empty.csv is empty: there is no line in it. Export the log again, for a period with calls.',
  workbook:
    'calls.xlsx is a spreadsheet workbook. Open it in its program, save it as CSV, and drop that file here.',
  notText: 'logo.png is not a text file, so it cannot be a log. Export the log as CSV or NDJSON.',
  nothingUsable: 'No line of notes.ndjson is an event',
  notJson: 'It is not JSON.',
  moreLines: 'and 4,900 more lines',
  encoding: 'Encoding',
  reading: 'Reading the file',
};

const french: ReplayWords = {
  replay: 'Relecture',
  chooseTitle: 'Qu’auraient fait vos réponses?',
  howToRead: (name) => `Comment lire ${name}?`,
  stillMissing: 'Il manque encore : date et heure, sorte d’événement, votre numéro et contact.',
  date: 'Date et heure',
  time: 'Heure seule',
  kind: 'Sorte d’événement',
  number: 'Votre numéro',
  contact: 'Contact',
  text: 'Texte',
  ambiguous: 'Que veut dire 03/11/2026 18:05? Relais ne le devine pas.',
  dayFirst: 'Jour, mois, année3 novembre 2026, 18:05',
  chooseDates: 'Choisir ce que veulent dire les dates.',
  chooseZone: 'Les dates n’ont pas de décalage : choisir le lieu de leur horloge.',
  zone: 'Toronto',
  dialled: 'Composés depuis',
  canada: 'Canada et États-Unis',
  missedCall: 'Appel manqué',
  voicemail: 'Message vocal',
  incomingText: 'Texto reçu',
  fromTeam: 'Appel de l’équipe',
  run: 'Relire',
  wouldLeave: 'Réponses qui partiraient',
  heldBack: 'Retenues',
  skipped: '2 lignes ont été ignorées : 1 dont la date est illisible et 1 d’une sorte inconnue.',
  show: 'Les afficher',
  badDate: 'Cette date est illisible : « hier 09:00 ».',
  whatHappens: 'Ce qui se passerait',
  byDay: 'Par jour',
  byHour: 'Par heure de la semaine',
  mostAnswered: 'Qui reçoit le plus de réponses',
  table: 'Tableau',
  picture: 'Graphique',
  cooldown: 'Une réponse est partie récemment : 1',
  cooldownUntil: 'Une réponse est partie récemment, jusqu’à 21 h 05',
  november3: 'mardi 3 novembre',
  decisions: 'Décisions',
  showAll: 'Tout afficher',
  simulator: 'Simulateur',
  noReply: 'Aucune réponse ne part',
  withDrafts: 'Avec vos brouillons',
  compare: 'Comparer',
  otherText: /partiraient avec un autre texte/,
  export: 'Exporter',
  example: 'Essayer avec un exemple',
  saveExample: 'Enregistrer l’exemple',
  another: 'Un autre journal',
  back: (name) => `Revenir aux résultats de ${name}`,
  empty:
    'empty.csv est vide : il ne contient aucune ligne. Exportez de nouveau le journal, pour une période avec des appels.',
  workbook:
    'calls.xlsx est un classeur de tableur. Ouvrez-le dans son logiciel, enregistrez-le en CSV, puis déposez ce fichier ici.',
  notText:
    'logo.png n’est pas un fichier texte : ce ne peut pas être un journal. Exportez le journal en CSV ou en NDJSON.',
  nothingUsable: 'Aucune ligne de notes.ndjson n’est un événement',
  notJson: 'Ce n’est pas du JSON.',
  moreLines: 'et 4 900 autres lignes',
  encoding: 'Encodage',
  reading: 'Lecture du fichier',
};

export function replayWords(words: Words): ReplayWords {
  return words === languages[0] ? english : french;
}

/** A log as another system exports it: French columns, `;`, dates that could be read in two ways. */
export const foreignLog = [
  'Jour;Heure;Sens;Ligne;Correspondant;Texte',
  '03/11/2026;18:05;Manqué;514 555-0100;(514) 555-0123;',
  '03/11/2026;18:40;Manqué;514 555-0100;(514) 555-0123;',
  '04/11/2026;10:00;Texto;514 555-0100;(438) 555-0171;Are you open?',
  '05/11/2026;09:30;Sortant;514 555-0100;(514) 555-0187;',
  '05/11/2026;10:00;Manqué;514 555-0100;(514) 555-0187;',
  '06/11/2026;10:00;Manqué;514 555-0100;(514) 555-0199;',
  '06/11/2026;19:00;Manqué;514 555-0100;(418) 555-0168;',
  'hier;09:00;Manqué;514 555-0100;(514) 555-0123;',
  '07/11/2026;09:00;Télécopie;514 555-0100;(514) 555-0123;',
  '',
].join('\r\n');

/** Opens the replay by the main menu. */
export async function openReplay(page: Page, words: Words): Promise<void> {
  const menu = page.getByRole('navigation', { name: words.mainMenu });
  await menu.getByRole('link', { name: replayWords(words).replay, exact: true }).click();
}

/** Chooses a file as the system's own chooser does. */
export async function chooseLog(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = Buffer.from(content);
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

/** Says what a column of the log, or one of its words, is. */
export async function say(page: Page, label: string, meaning: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`[\\s“]${label}(\\s?[»”])?$`) }).click();
  await page.getByRole('option', { name: meaning, exact: true }).click();
}

/** The picture of a title, or the table behind it. */
export function chart(page: Page, title: string): Locator {
  return page.getByRole('figure', { name: title });
}
