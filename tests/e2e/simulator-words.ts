import type { Locator, Page } from '@playwright/test';
import { languages, type Words } from './words.ts';

/** What a person reads and clicks in the simulator, in each language, written out as the screens show it. */
type SimulatorWords = typeof english;

const english = {
  simulator: 'Simulator',
  answer: 'Answer',
  number: 'Number',
  contact: 'Contact',
  searchContacts: 'Search contacts',
  withheld: 'Withheld number',
  date: 'Date',
  time: 'Time',
  strip: 'Time of day',
  nextDay: 'Next day',
  text: 'Text',
  written: 'What the contact writes',
  before: 'What happened before',
  add: 'Add',
  call: 'Call by the team',
  done: 'Done',
  change: 'Change: Call by the team',
  remove: 'Remove: Call by the team',
  drafts: 'Drafts',
  saved: 'Saved',
  sends: 'A reply leaves',
  none: 'No reply leaves',
  checks: 'The eleven checks, in order',
  reply: 'Missed calls, outside business hours',
  teamCalled: 'The team called at 5:25 PM, 40 minutes before: replies rest until 8:25 PM',
  asksToStop: '“stop” asks for no more texts: nothing leaves',
  optedOut: 'Texts refused by Luc Côté on October 14',
  senderWithheld: 'Withheld number: nobody to text',
  cost: /^1 part · GSM-7 · \d+ characters · French$/,
  offline: 'Computed on this device, without a network',
  copyLink: 'Copy link',
  linkCopied: 'Link copied.',
  more: 'More actions',
  copyText: 'Copy as text',
  saveJson: 'Save as JSON',
  openLink: 'Open a link…',
  open: 'Open',
  startOver: 'Start over',
  notALink: 'This is no link to a simulation.',
  badLink: 'Part of this link could not be understood',
  years: 'The moment lies outside the years 2000 to 2100',
  chooseYear: 'Choose a date from 2000 to 2100.',
  notInAddress: 'the address does not hold it',
  gone: '(438) 555-0999 is not in this workspace',
  simulate: 'Simulate',
  openHere: 'Open in the simulator',
  traceLine: 'Number: Accueil Montréal, (514) 555-0100',
};

const french: SimulatorWords = {
  simulator: 'Simulateur',
  answer: 'Réponse',
  number: 'Numéro',
  contact: 'Contact',
  searchContacts: 'Rechercher un contact',
  withheld: 'Numéro masqué',
  date: 'Date',
  time: 'Heure',
  strip: 'Heure de la journée',
  nextDay: 'Jour suivant',
  text: 'Texto',
  written: 'Ce que le contact écrit',
  before: 'Ce qui s’est passé avant',
  add: 'Ajouter',
  call: 'Appel de l’équipe',
  done: 'Terminer',
  change: 'Modifier : Appel de l’équipe',
  remove: 'Retirer : Appel de l’équipe',
  drafts: 'Brouillons',
  saved: 'Enregistrés',
  sends: 'Une réponse part',
  none: 'Aucune réponse ne part',
  checks: 'Les onze conditions, dans l’ordre',
  reply: 'Appels manqués, en dehors des heures d’ouverture',
  teamCalled: 'L’équipe a appelé à 17 h 25, 40 minutes avant : pas de réponse avant 20 h 25',
  asksToStop: '« stop » demande de ne plus recevoir de textos : rien ne part',
  optedOut: 'Textos refusés par Luc Côté le 14 octobre',
  senderWithheld: 'Numéro masqué : impossible de lui écrire',
  cost: /^1 segment · GSM-7 · \d+ caractères · Français$/,
  offline: 'Calculé sur cet appareil, sans réseau',
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié.',
  more: 'Autres actions',
  copyText: 'Copier en texte',
  saveJson: 'Enregistrer en JSON',
  openLink: 'Ouvrir un lien…',
  open: 'Ouvrir',
  startOver: 'Recommencer',
  notALink: 'Ce n’est pas le lien d’une simulation.',
  badLink: 'Une partie de ce lien n’a pas pu être comprise',
  years: 'Le moment est hors des années 2000 à 2100',
  chooseYear: 'Choisissez une date de 2000 à 2100.',
  notInAddress: 'l’adresse ne la contient pas',
  gone: 'Le 438 555-0999 n’est pas dans cet espace de travail',
  simulate: 'Simuler',
  openHere: 'Ouvrir dans le simulateur',
  traceLine: 'Numéro : Accueil Montréal, 514 555-0100',
};

export function simulatorWords(words: Words): SimulatorWords {
  return words === languages[0] ? english : french;
}

/** What the simulator answers: verdict, message and checks. */
export function answerOf(page: Page, words: Words): Locator {
  return page.getByRole('region', { name: simulatorWords(words).answer, exact: true });
}

/** Opens the simulator from the menu. */
export async function openSimulator(page: Page, words: Words): Promise<void> {
  const menu = page.getByRole('navigation', { name: words.mainMenu });
  await menu.getByRole('link', { name: simulatorWords(words).simulator, exact: true }).click();
}

/** Goes to an address of the simulator: what stands behind `#/simulator`. */
export async function goToSimulation(page: Page, search: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address;
  }, `#/simulator${search}`);
}

/** Types a date and a time, part by part: `['20261127', '1805']`. */
export async function typeMoment(
  page: Page,
  words: Words,
  [date = '', time = '']: readonly string[],
): Promise<void> {
  const sim = simulatorWords(words);
  await page.getByRole('group', { name: sim.date }).getByRole('spinbutton').first().focus();
  await page.keyboard.type(date);
  if (time === '') return;
  await page.getByRole('group', { name: sim.time }).getByRole('spinbutton').first().focus();
  await page.keyboard.type(time);
}
