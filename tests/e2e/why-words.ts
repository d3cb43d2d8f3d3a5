import type { Locator, Page } from '@playwright/test';
import { openNumber, trySample } from './steps.ts';
import { languages, type Words } from './words.ts';

/** What a person reads and clicks in the preview, in each language, written out as the screens show it. */
type WhyWords = typeof english;

const english = {
  panel: 'Message preview',
  contact: 'Contact',
  kind: 'What happens',
  time: /^When /,
  voicemailLeft: 'Voicemail',
  textReceived: 'Incoming text',
  date: 'Date',
  timeOfDay: 'Time',
  now: /^Now/,
  nextOpening: /^Next opening/,
  written: 'What the contact writes',
  why: 'Why this reply?',
  whyNone: 'Why no reply?',
  all: 'All checks, in order',
  nothing: 'No message leaves',
  /** The date, then the time, as they are typed part by part. */
  fridayEvening: ['20261127', '605PM'],
  christmas: ['20261225', '1000AM'],
  christmasEve: ['20261224', '1000AM'],
  fridayMorning: ['20261127', '1000AM'],
  toSophie: 'Bonjour Sophie, nos bureaux sont fermés.',
  answerToVoicemail: 'Merci Sophie, votre message vocal est bien noté.',
  happened: 'Missed call from Sophie Tremblay',
  closedSince: 'Friday, closed since 5 PM, Eastern Time',
  noClosure: 'No closure on November 27',
  active: 'Reply active, 1 part',
  closedFor: 'Closed for Noël, from December 25 to December 26',
  specialHours: 'Special hours: Veille de Noël, on December 24, 9 AM to 12 PM',
  optedOut: 'Texts refused by Luc Côté on October 14',
  noReply: 'No reply to texts during business hours',
  askedToStop: '“stop” asks for no more texts: nothing leaves',
  never: 'Nothing ever leaves here: no hours are set, so every moment counts as business hours',
  noHours: 'No hours set: every moment counts as business hours',
  notReached: 'A check above already holds the reply back',
};

const french: WhyWords = {
  panel: 'Aperçu du message',
  contact: 'Contact',
  kind: 'Ce qui se passe',
  time: /^Moment /,
  voicemailLeft: 'Message vocal',
  textReceived: 'Texto reçu',
  date: 'Date',
  timeOfDay: 'Heure',
  now: /^Maintenant/,
  nextOpening: /^Prochaine ouverture/,
  written: 'Ce que le contact écrit',
  why: 'Pourquoi cette réponse?',
  whyNone: 'Pourquoi aucune réponse?',
  all: 'Toutes les conditions, dans l’ordre',
  nothing: 'Aucun message ne part',
  fridayEvening: ['20261127', '1805'],
  christmas: ['20261225', '1000'],
  christmasEve: ['20261224', '1000'],
  fridayMorning: ['20261127', '1000'],
  toSophie: 'Bonjour Sophie, nos bureaux sont fermés.',
  answerToVoicemail: 'Merci Sophie, votre message vocal est bien noté.',
  happened: 'Appel manqué de Sophie Tremblay',
  closedSince: 'Vendredi fermé depuis 17 h, heure de l’Est',
  noClosure: 'Aucune fermeture prévue le 27 novembre',
  active: 'Réponse active, 1 segment',
  closedFor: 'Fermé : Noël, du 25 décembre au 26 décembre',
  specialHours: 'Horaire exceptionnel : Veille de Noël, le 24 décembre, 9 h à 12 h',
  optedOut: 'Textos refusés par Luc Côté le 14 octobre',
  noReply: 'Aucune réponse aux textos pendant les heures d’ouverture',
  askedToStop: '« stop » demande de ne plus recevoir de textos : rien ne part',
  never: 'Rien ne part jamais ici : sans horaire, tout moment compte comme heure d’ouverture',
  noHours: 'Horaire non défini : tout moment compte comme heure d’ouverture',
  notReached: 'Une condition plus haut retient déjà la réponse',
};

export function whyWords(words: Words): WhyWords {
  return words === languages[0] ? english : french;
}

/** The preview beside the page. */
export function previewPanel(page: Page, words: Words): Locator {
  return page.getByRole('complementary', { name: whyWords(words).panel });
}

/** The few lines that say what decided. */
export function shortAnswer(page: Page, words: Words): Locator {
  return previewPanel(page, words).getByRole('list').first();
}

/** Opens a number of the sample workspace; gives the preview beside it, and the lines that say what decided. */
export async function openPreview(
  page: Page,
  words: Words,
  name: string,
): Promise<{ panel: Locator; answer: Locator }> {
  await trySample(page, words);
  await openNumber(page, words, name);
  return { panel: previewPanel(page, words), answer: shortAnswer(page, words) };
}

/** Opens the moments and types a date and a time of day. */
export async function supposeAt(
  page: Page,
  words: Words,
  [date = '', time = '']: readonly string[],
): Promise<void> {
  const { time: label, date: dateLabel, timeOfDay } = whyWords(words);
  await previewPanel(page, words).getByRole('button', { name: label }).press('Enter');
  await page.getByRole('group', { name: dateLabel }).getByRole('spinbutton').first().focus();
  await page.keyboard.type(date);
  await page.getByRole('group', { name: timeOfDay }).getByRole('spinbutton').first().focus();
  await page.keyboard.type(time);
  await page.keyboard.press('Escape');
}

/** Chooses another contact by typing the beginning of the name. */
export async function supposeFrom(page: Page, words: Words, name: string): Promise<void> {
  await previewPanel(page, words)
    .getByRole('button', { name: whyWords(words).contact })
    .press('Enter');
  await page.keyboard.type(name);
  await page.getByRole('option', { name }).click();
}
