import addNumber from '../../locales/en/addNumber.json';
import app from '../../locales/en/app.json';
import faults from '../../locales/en/faults.json';
import firstRun from '../../locales/en/firstRun.json';
import number from '../../locales/en/number.json';
import numbers from '../../locales/en/numbers.json';
import settings from '../../locales/en/settings.json';
import words from '../../locales/en/words.json';
import workspaceFile from '../../locales/en/workspaceFile.json';

/** English: the catalogues of the screens, one namespace a screen. */
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
