import addNumber from '../../locales/fr-CA/addNumber.json';
import app from '../../locales/fr-CA/app.json';
import faults from '../../locales/fr-CA/faults.json';
import firstRun from '../../locales/fr-CA/firstRun.json';
import number from '../../locales/fr-CA/number.json';
import numbers from '../../locales/fr-CA/numbers.json';
import settings from '../../locales/fr-CA/settings.json';
import words from '../../locales/fr-CA/words.json';
import workspaceFile from '../../locales/fr-CA/workspaceFile.json';

/** French as it is written in Canada: the catalogues of the screens, one namespace a screen. */
export const catalogues = {
  addNumber,
  app,
  faults,
  firstRun,
  number,
  numbers,
  settings,
  words,
  workspaceFile,
};
