import addNumber from '../../locales/fr/addNumber.json';
import app from '../../locales/fr/app.json';
import faults from '../../locales/fr/faults.json';
import firstRun from '../../locales/fr/firstRun.json';
import number from '../../locales/fr/number.json';
import numbers from '../../locales/fr/numbers.json';
import settings from '../../locales/fr/settings.json';
import words from '../../locales/fr/words.json';
import workspaceFile from '../../locales/fr/workspaceFile.json';

/** French as it is written in France: the catalogues of the screens, one namespace a screen. */
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
