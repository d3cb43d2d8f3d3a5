import activity from '../../locales/fr-CA/activity.json';
import addNumber from '../../locales/fr-CA/addNumber.json';
import checks from '../../locales/fr-CA/checks.json';
import closures from '../../locales/fr-CA/closures.json';
import contacts from '../../locales/fr-CA/contacts.json';
import copying from '../../locales/fr-CA/copying.json';
import examples from '../../locales/fr-CA/examples.json';
import faults from '../../locales/fr-CA/faults.json';
import firstRun from '../../locales/fr-CA/firstRun.json';
import guardRails from '../../locales/fr-CA/guardRails.json';
import hours from '../../locales/fr-CA/hours.json';
import number from '../../locales/fr-CA/number.json';
import numbers from '../../locales/fr-CA/numbers.json';
import replay from '../../locales/fr-CA/replay.json';
import profile from '../../locales/fr-CA/profile.json';
import recovery from '../../locales/fr-CA/recovery.json';
import settings from '../../locales/fr-CA/settings.json';
import simulator from '../../locales/fr-CA/simulator.json';
import sync from '../../locales/fr-CA/sync.json';
import versions from '../../locales/fr-CA/versions.json';
import weekMap from '../../locales/fr-CA/weekMap.json';
import why from '../../locales/fr-CA/why.json';
import words from '../../locales/fr-CA/words.json';
import workspaceFile from '../../locales/fr-CA/workspaceFile.json';

/** French as it is written in Canada: the catalogues of the screens, one namespace a screen. */
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
