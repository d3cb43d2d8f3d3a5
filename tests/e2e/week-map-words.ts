import type { Locator, Page } from '@playwright/test';
import { languages, type Words } from './words.ts';

/** What a person reads and clicks on the week map, in each language, written out as the screens show it. */
type WeekMapWords = typeof english;

const english = {
  map: 'Week map',
  plan: 'Moment of the week',
  typical: 'Typical week',
  week: 'Dec 21–27',
  thisWeek: 'This week',
  previous: 'Previous week',
  next: 'Next week',
  choose: 'Choose a date',
  texts: 'Texts',
  eve: 'Thursday, Dec 24, 6 PM',
  eveHours: 'Closed since 12 PM: Veille de Noël',
  closedAllDay: 'Noël: closed all day',
  specialHours: '9 AM to 12 PM',
  noReply: 'No reply',
  typicalEve: 'Thursday, 6 PM',
  openOnThursdays: 'Open until 8 PM',
  simulateOn: 'Simulate on December 24',
  simulate: 'Simulate here',
  table: 'Table – Week map',
  thursday: 'Thursday, December 24',
};

const french: WeekMapWords = {
  map: 'Carte de la semaine',
  plan: 'Moment de la semaine',
  typical: 'Semaine type',
  week: '21 au 27 déc.',
  thisWeek: 'Cette semaine',
  previous: 'Semaine précédente',
  next: 'Semaine suivante',
  choose: 'Choisir une date',
  texts: 'Textos',
  eve: 'jeudi 24 déc., 18 h',
  eveHours: 'Fermé depuis 12 h : Veille de Noël',
  closedAllDay: 'Noël : fermé toute la journée',
  specialHours: '9 h à 12 h',
  noReply: 'Aucune réponse',
  typicalEve: 'jeudi, 18 h',
  openOnThursdays: 'Ouvert jusqu’à 20 h',
  simulateOn: 'Simuler le 24 décembre',
  simulate: 'Simuler ici',
  table: 'Tableau – Carte de la semaine',
  thursday: 'jeudi 24 décembre',
};

export function weekMapWords(words: Words): WeekMapWords {
  return words === languages[0] ? english : french;
}

/** Follows a link to the simulator; the number and the instant as links write them. */
export async function openWeek(page: Page, words: Words, number: string, at: string): Promise<Locator> {
  const search = new URLSearchParams({ number: `"${number}"`, event: 'missed_call', at });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/simulator?${search.toString()}`);
  const map = page.getByRole('region', { name: weekMapWords(words).map });
  await map.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  return map;
}
