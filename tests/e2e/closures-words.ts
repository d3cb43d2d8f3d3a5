import { languages, type Words } from './words.ts';

/** What a person reads on the screens of closures, in each language. */
type ClosureWords = {
  closures: string;
  edit: string;
  none: string;
  one: string;
  emptyRibbon: string;
  add: string;
  name: string;
  firstDay: string;
  lastDay: string;
  specialHours: string;
  closesAt: string;
  addInterval: string;
  closedAllDay: string;
  openMorning: string;
  addIt: string;
  saveIt: string;
  cancel: string;
  undo: string;
  added: string;
  changed: string;
  removed: string;
  restored: string;
  gone: string;
  missing: string;
  endsBefore: string;
  sameDates: string;
  overlap: string;
  rulesBecauseLater: string;
  rulesBecauseShorter: string;
  overruled: string;
  noHours: string;
  past: string;
  removePast: string;
  removedPast: string;
  chooseHolidays: string;
  region: string;
  ontario: string;
  familyDay: string;
  christmas: string;
  all: (year: number) => string;
  addOne: string;
  addNine: string;
  addedNine: string;
  alreadyClosed: string;
};

const english: ClosureWords = {
  closures: 'Closures',
  edit: 'Edit closures',
  none: 'No closure ahead',
  one: '1 closure ahead',
  emptyRibbon: 'No closure in the coming twelve months',
  add: 'Add a closure',
  name: 'Name',
  firstDay: 'First day',
  lastDay: 'Last day',
  specialHours: 'Special hours',
  closesAt: 'Closes at',
  addInterval: 'Add an interval',
  closedAllDay: 'Closed all day',
  openMorning: 'Open 9 AM to 12 PM',
  addIt: 'Add',
  saveIt: 'Save',
  cancel: 'Cancel',
  undo: 'Undo',
  added: 'Closure added. It applies at once.',
  changed: 'Closure changed. It applies at once.',
  removed: 'Closure removed.',
  restored: 'Closure restored.',
  gone: 'Someone has changed or removed this closure meanwhile. Nothing has changed.',
  missing: 'This is missing.',
  endsBefore: 'before it starts',
  sameDates: 'Two closures cover exactly the same dates',
  overlap: 'Two intervals overlap',
  rulesBecauseLater: 'this closure applies instead of “Fermeture annuelle”, because it starts later.',
  rulesBecauseShorter: 'this closure applies instead of “Fermeture annuelle”, because it is shorter.',
  overruled: '“Inventaire” applies instead',
  noHours: 'No business hours are set, so closures change nothing',
  past: '2 past closures',
  removePast: 'Remove the past closures',
  removedPast: '2 closures removed.',
  chooseHolidays: 'Choose holidays',
  region: 'Holidays of',
  ontario: 'Ontario',
  familyDay: 'Jour de la Famille',
  christmas: 'Noël',
  all: (year) => `All of ${year}`,
  addOne: 'Add 1 closure',
  addNine: 'Add 9 closures',
  addedNine: '9 closures added. They apply at once.',
  alreadyClosed: 'Already closed: ',
};

const french: ClosureWords = {
  closures: 'Fermetures',
  edit: 'Modifier les fermetures',
  none: 'Aucune fermeture à venir',
  one: '1 fermeture à venir',
  emptyRibbon: 'Aucune fermeture dans les douze prochains mois',
  add: 'Ajouter une fermeture',
  name: 'Nom',
  firstDay: 'Premier jour',
  lastDay: 'Dernier jour',
  specialHours: 'Horaire exceptionnel',
  closesAt: 'Ferme à',
  addInterval: 'Ajouter une plage',
  closedAllDay: 'Fermé toute la journée',
  openMorning: 'Ouvert de 9 h à 12 h',
  addIt: 'Ajouter',
  saveIt: 'Enregistrer',
  cancel: 'Annuler',
  undo: 'Annuler',
  added: 'Fermeture ajoutée. Elle s’applique tout de suite.',
  changed: 'Fermeture modifiée. Elle s’applique tout de suite.',
  removed: 'Fermeture retirée.',
  restored: 'Fermeture rétablie.',
  gone: 'Quelqu’un a modifié ou retiré cette fermeture entre-temps. Rien n’a changé.',
  missing: 'Cette valeur manque.',
  endsBefore: 'avant de commencer',
  sameDates: 'Deux fermetures couvrent exactement les mêmes dates',
  overlap: 'se chevauchent',
  rulesBecauseLater: 'cette fermeture l’emporte sur « Fermeture annuelle », car elle commence plus tard.',
  rulesBecauseShorter: 'cette fermeture l’emporte sur « Fermeture annuelle », car elle est plus courte.',
  overruled: '« Inventaire » l’emporte',
  noHours: 'les fermetures ne changent rien',
  past: '2 fermetures passées',
  removePast: 'Retirer les fermetures passées',
  removedPast: '2 fermetures retirées.',
  chooseHolidays: 'Choisir des jours fériés',
  region: 'Jours fériés de',
  ontario: 'Ontario',
  familyDay: 'Jour de la Famille',
  christmas: 'Noël',
  all: (year) => `Tous ceux de ${year}`,
  addOne: 'Ajouter 1 fermeture',
  addNine: 'Ajouter 9 fermetures',
  addedNine: '9 fermetures ajoutées. Elles s’appliquent tout de suite.',
  alreadyClosed: 'Déjà fermé : ',
};

/** Each language with what its screens of closures say. */
export const closureLanguages: readonly { words: Words; said: ClosureWords }[] = languages.map((words) => ({
  words,
  said: words.locale === 'fr-CA' ? french : english,
}));
