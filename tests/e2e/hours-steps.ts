import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from './words.ts';

/** What the hours editor says, in each language, written out as the screen shows it. */
export type HoursWords = typeof english;

const english = {
  edit: 'Edit hours',
  title: 'Business hours',
  undo: 'Undo',
  redo: 'Redo',
  done: 'Done',
  workdays: 'Mon–Fri, 9–5',
  aroundTheClock: 'Around the clock',
  noHours: 'No hours',
  noHoursMeans: 'No hours set: every moment counts as business hours',
  neverOpenMeans: 'Always closed: every moment is outside business hours',
  alwaysOpenMeans: 'Always open: the replies for outside business hours never leave',
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  opening: (day: string, number: number) => `${day}, opening ${number}`,
  closing: (day: string, number: number) => `${day}, closing ${number}`,
  add: (day: string) => `Add hours on ${day}`,
  remove: (day: string, number: number) => `Remove hours ${number} of ${day}`,
  copyOf: (day: string) => `Copy ${day} to other days`,
  allDays: 'All days',
  copy: 'Copy',
  more: (day: string) => `More for ${day}`,
  openAllDay: 'Open 24 hours',
  closeDay: 'Closed all day',
  closed: 'Closed',
  allDay: '24 hours',
  untilMidnight: 'Until midnight',
  untilNextDay: (day: string, time: string) => `Until the next day, ${day} ${time}`,
  timeZone: 'Time zone',
  noTimeZone: 'No time zone matches.',
  unchanged: 'Changes apply at once.',
  applied: 'Applied. In force now.',
  notApplied: 'Not applied yet. The hours from before still hold.',
  refused: 'These hours are not applied.',
  failed: 'The hours could not be saved. What you changed is kept here.',
  retry: 'Try again',
  leaveTitle: 'Leave without these changes?',
  stay: 'Go on editing',
  discard: 'Discard the changes',
  changed: 'Business hours changed.',
  undone: 'The hours from before hold again.',
  conflict: 'Someone has changed these hours meanwhile',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  open: 'Open',
};

const french: HoursWords = {
  edit: 'Modifier l’horaire',
  title: 'Heures d’ouverture',
  undo: 'Annuler la modification',
  redo: 'Refaire la modification',
  done: 'Terminer',
  workdays: 'Lun.–ven., 9 h–17 h',
  aroundTheClock: '24 h sur 24',
  noHours: 'Aucun horaire',
  noHoursMeans: 'Horaire non défini : tout moment compte comme heure d’ouverture',
  neverOpenMeans: 'Toujours fermé : tout moment est en dehors des heures d’ouverture',
  alwaysOpenMeans:
    'Toujours ouvert : les réponses prévues en dehors des heures d’ouverture ne partent jamais',
  days: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  opening: (day, number) => `${day}, ouverture ${number}`,
  closing: (day, number) => `${day}, fermeture ${number}`,
  add: (day) => `Ajouter une plage le ${day}`,
  remove: (day, number) => `Retirer la plage ${number} du ${day}`,
  copyOf: (day) => `Copier le ${day} vers d’autres jours`,
  allDays: 'Tous les jours',
  copy: 'Copier',
  more: (day) => `Autres actions pour le ${day}`,
  openAllDay: 'Ouvert 24 h',
  closeDay: 'Fermé toute la journée',
  closed: 'Fermé',
  allDay: '24 heures',
  untilMidnight: 'Jusqu’à minuit',
  untilNextDay: (day, time) => `Jusqu’au lendemain, ${day} à ${time}`,
  timeZone: 'Fuseau horaire',
  noTimeZone: 'Aucun fuseau horaire ne correspond.',
  unchanged: 'Les changements s’appliquent tout de suite.',
  applied: 'Appliqué. En vigueur maintenant.',
  notApplied: 'Pas encore appliqué. L’horaire précédent reste en vigueur.',
  refused: 'Cet horaire n’est pas appliqué.',
  failed: 'Impossible d’enregistrer l’horaire. Vos changements sont gardés ici.',
  retry: 'Réessayer',
  leaveTitle: 'Quitter sans ces changements?',
  stay: 'Continuer à modifier',
  discard: 'Jeter les changements',
  changed: 'Heures d’ouverture modifiées.',
  undone: 'L’horaire précédent est de nouveau en vigueur.',
  conflict: 'Quelqu’un a modifié cet horaire entre-temps',
  keepMine: 'Garder le mien',
  takeTheirs: 'Prendre l’autre',
  open: 'Ouvert',
};

export const hoursWords = ({ locale }: Words): HoursWords => (locale === 'en-CA' ? english : french);

/** The sheet in which hours are edited. */
export function hoursSheet(page: Page, words: Words): Locator {
  return page.getByRole('dialog', { name: hoursWords(words).title });
}

/** Opens the hours of the number whose page is shown. */
export async function openHours(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: hoursWords(words).edit }).click();
  await expect(hoursSheet(page, words)).toBeVisible();
}

/** The hour of a time field, its first part. */
export function timeField(page: Page, name: string): Locator {
  return page.getByRole('spinbutton', { name }).first();
}

/** Types a time of day (`08:30`) into the field that has the focus on its hour, as one does in the language. */
export async function typeTime(page: Page, { locale }: Words, time: string): Promise<void> {
  const hour = Number(time.slice(0, 2));
  const inEnglish = `${String(hour % 12 || 12).padStart(2, '0')}${time.slice(3)}${hour < 12 ? 'a' : 'p'}`;
  await page.keyboard.type(locale === 'en-CA' ? inEnglish : time.replace(':', ''));
}

/** Puts a time in the place of the one in a field, and means it. */
export async function setTime(page: Page, words: Words, name: string, time: string): Promise<void> {
  await timeField(page, name).click();
  await typeTime(page, words, time);
  await page.keyboard.press('Enter');
}

/** A time as the language writes it in a sentence; « 9 h 30 », "9:30 AM". */
export function said({ locale }: Words, time: string): string {
  const hour = Number(time.slice(0, 2));
  const minutes = time.slice(3);
  if (locale !== 'en-CA') return minutes === '00' ? `${hour} h` : `${hour} h ${minutes}`;
  const figures = minutes === '00' ? `${hour % 12 || 12}` : `${hour % 12 || 12}:${minutes}`;
  return `${figures} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** An interval in a sentence. */
export function saidInterval(words: Words, from: string, to: string): string {
  return `${said(words, from)} ${words.locale === 'en-CA' ? 'to' : 'à'} ${said(words, to)}`;
}

/** The picture of the week, on the page or in the sheet: what it says of a day. */
export async function expectDay(where: Locator, words: Words, day: string, hours: string): Promise<void> {
  const colon = words.locale === 'en-CA' ? ':' : ' :';
  const picture = where.getByRole('img', { name: new RegExp(`${day}${colon} ${hours}(;|$)`) });
  await expect(picture).toBeVisible();
}
