import activity from '../../locales/fr/activity.json';
import addNumber from '../../locales/fr/addNumber.json';
import checks from '../../locales/fr/checks.json';
import closures from '../../locales/fr/closures.json';
import contacts from '../../locales/fr/contacts.json';
import copying from '../../locales/fr/copying.json';
import examples from '../../locales/fr/examples.json';
import faults from '../../locales/fr/faults.json';
import firstRun from '../../locales/fr/firstRun.json';
import guardRails from '../../locales/fr/guardRails.json';
import hours from '../../locales/fr/hours.json';
import number from '../../locales/fr/number.json';
import numbers from '../../locales/fr/numbers.json';
import replay from '../../locales/fr/replay.json';
import profile from '../../locales/fr/profile.json';
import recovery from '../../locales/fr/recovery.json';
import settings from '../../locales/fr/settings.json';
import simulator from '../../locales/fr/simulator.json';
import sync from '../../locales/fr/sync.json';
import versions from '../../locales/fr/versions.json';
import weekMap from '../../locales/fr/weekMap.json';
import why from '../../locales/fr/why.json';
import words from '../../locales/fr/words.json';
import workspaceFile from '../../locales/fr/workspaceFile.json';

/** French as it is written in France: the catalogues of the screens, one namespace a screen. */
export const catalogues = {
  activity,
  addNumber,
  checks,
  closures,
  contacts,
  copying,
  examples,
  faults,
  firstRun,
  guardRails,
  hours,
  number,
  numbers,
  replay,
  profile,
  recovery,
  settings,
  simulator,
  sync,
  versions,
  weekMap,
  why,
  words,
  workspaceFile,
};
