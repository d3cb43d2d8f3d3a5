import activity from '../../locales/en/activity.json';
import addNumber from '../../locales/en/addNumber.json';
import checks from '../../locales/en/checks.json';
import closures from '../../locales/en/closures.json';
import contacts from '../../locales/en/contacts.json';
import copying from '../../locales/en/copying.json';
import examples from '../../locales/en/examples.json';
import faults from '../../locales/en/faults.json';
import firstRun from '../../locales/en/firstRun.json';
import guardRails from '../../locales/en/guardRails.json';
import hours from '../../locales/en/hours.json';
import number from '../../locales/en/number.json';
import numbers from '../../locales/en/numbers.json';
import replay from '../../locales/en/replay.json';
import profile from '../../locales/en/profile.json';
import recovery from '../../locales/en/recovery.json';
import settings from '../../locales/en/settings.json';
import simulator from '../../locales/en/simulator.json';
import sync from '../../locales/en/sync.json';
import versions from '../../locales/en/versions.json';
import weekMap from '../../locales/en/weekMap.json';
import why from '../../locales/en/why.json';
import words from '../../locales/en/words.json';
import workspaceFile from '../../locales/en/workspaceFile.json';

/** English: the catalogues of the screens, one namespace a screen. */
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
